import { hash32 } from '#core/chance/hash.ts';
import type { Edition, ItemRevision } from '#core/deck/edition.ts';
import type { EssayText } from '#core/essay/essay.ts';
import { digestOf } from '#core/memory/digest.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { type DeviceState, judge, type KnownRefusal } from '#core/sync/judge.ts';
import { MAX_PUSHED_BYTES, MAX_PUSHED_EVENTS } from '#core/sync/limits.ts';
import type { LibraryEntry, RefusalCode, SyncPush, SyncResponse } from '#core/sync/protocol.ts';
import { readPush } from '#core/sync/pushed-event.ts';
import type { World } from './world.ts';

/** What happens to the next request: it arrives or not, and its answer comes back or not. */
export type Weather =
  | 'fine'
  | 'lost-request'
  | 'lost-answer'
  | { status: number; retryAfter?: string };

/** A server of one learner at the fetch seam: the true judge over a log in memory. The true server is in e2e. */
export class ServerDouble {
  epoch = 'epoch-1';
  weather: Weather[] = [];
  /** How the next downloads of editions fail, in their order. */
  readonly failingEditions: number[] = [];
  edition: Edition | null = null;
  /** What editions did to items, as publications went on. */
  readonly revised = new Map<string, ItemRevision[]>();
  publications = 0;
  pulled = 1_000;
  /** Off while the server's cards wait to be folded anew. */
  tellsDigest = true;
  /** Items that this server does not know: their events are refused for good. */
  readonly unknownItems = new Set<string>();
  /** Ids of events that never arrive, whatever push they are in. */
  readonly lost = new Set<string>();
  readonly pushes: SyncPush[] = [];
  log: StoredEvent[] = [];
  private devices = new Map<string, DeviceState>();
  private refusals = new Map<string, KnownRefusal>();

  constructor(private readonly world: World) {}

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    if (path.startsWith('/api/editions/')) {
      const status = this.failingEditions.shift();
      return status === undefined ? Response.json(this.edition) : failing({ status });
    }
    if (path.startsWith('/api/texts/')) return Response.json(TEXT);
    const weather = this.weather.shift() ?? 'fine';
    if (weather === 'lost-request') throw new TypeError('Failed to fetch');
    if (typeof weather === 'object') return failing(weather);
    const text = String(init.body);
    const push = JSON.parse(text) as SyncPush;
    const tooLarge = push.events.length > MAX_PUSHED_EVENTS || text.length > MAX_PUSHED_BYTES;
    if (tooLarge) return failing({ status: 413 });
    this.pushes.push(push);
    const answer = this.take(push);
    if (weather === 'lost-answer') throw new TypeError('Failed to fetch');
    return Response.json(answer);
  };

  /** Back to an older copy: everything after `count` events is forgotten, the epoch is another. */
  restore(count: number, epoch = `${this.epoch}+`): void {
    this.log = this.log.slice(0, count);
    this.epoch = epoch;
    this.refusals.clear();
    this.devices = new Map();
    for (const { deviceId, counter, effectiveAt } of this.log) {
      const { lastCounter = 0, lastEffectiveAt = 0 } = this.devices.get(deviceId) ?? {};
      this.devices.set(deviceId, {
        lastCounter: Math.max(lastCounter, counter),
        lastEffectiveAt: Math.max(lastEffectiveAt, effectiveAt),
      });
    }
  }

  /** An edition changes an item. */
  revise(itemId: string, change: 'wording' | 'meaning'): void {
    const known = this.revised.get(itemId) ?? [{ revision: 1, change: 'new' }];
    this.revised.set(itemId, [...known, { revision: known.length + 1, change }]);
    this.publications += 1;
  }

  private take({ deviceId, sentAt, since, events }: SyncPush): SyncResponse {
    const push = readPush(
      events.filter(({ id }) => !this.lost.has(id)),
      (text) => String(hash32(text)),
    );
    const verdict = judge(push, {
      device: this.devices.get(deviceId) ?? null,
      stored: new Map(this.log.map((event) => [event.id, event])),
      refused: this.refusals,
      itemRefusals: new Map(
        [...this.unknownItems].map((id): [string, RefusalCode] => [id, 'unknown-item']),
      ),
      seq: this.log.length,
      receivedAt: this.world.now,
      sentAt,
      deviceId,
    });
    this.log.push(...verdict.fresh);
    this.devices.set(deviceId, verdict.device);
    for (const refusal of verdict.newRefusals) this.refusals.set(refusal.id, refusal);
    const others = this.log.filter((event) => event.seq > since && event.deviceId !== deviceId);
    const told = others.slice(0, this.pulled);
    const more = others.length > told.length;
    return {
      epoch: this.epoch,
      accepted: verdict.accepted,
      refused: verdict.refused,
      events: told,
      more,
      since: more ? (told.at(-1)?.seq ?? since) : this.log.length,
      seen: '',
      library: this.edition ? [entryOf(this.edition)] : [],
      classes: [],
      // All of them each time; which of them the true server tells is the contract's to say.
      revisions: [...this.revised].flatMap(([itemId, all]) =>
        all.map((one) => ({ itemId, ...one })),
      ),
      heard: this.publications,
      digest: this.tellsDigest ? digestOf(fold(this.log, this.revised).cards.values()) : '',
    };
  }
}

const TEXT = {
  text: 'Arms sales serve as a substitute for reform.',
  passages: [{ ordinal: 0, start: 0, end: 44 }],
} satisfies EssayText;

const entryOf = ({ deckId, id }: Edition): LibraryEntry => ({
  ...{ deckId, editionId: id, access: 'open', from: null },
});

function failing({ status, retryAfter }: { status: number; retryAfter?: string }): Response {
  return new Response('{}', {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
  });
}
