import type { Edition } from '#core/deck/edition.ts';
import type { EssayText } from '#core/essay/essay.ts';
import { MAX_PUSHED_EVENTS } from '#core/sync/limits.ts';
import type { SyncResponse } from '#core/sync/protocol.ts';
import type { Replica } from '#offline/replica/replica.ts';
import type { SyncEnvironment } from './environment.ts';
import { backOff, pushOf } from './push.ts';
import { ask, read, Stopped, type StopReason, Unavailable } from './request.ts';

export type SyncState =
  | { kind: 'saved' }
  | { kind: 'sending'; waiting: number }
  | { kind: 'offline'; waiting: number }
  /** There is a network, and the server does not do its part. */
  | { kind: 'faulty'; waiting: number }
  | { kind: 'attention'; refused: number }
  /** The guest has an account since, which this browser is not signed in to: it sends, and reads nothing. */
  | { kind: 'moved'; waiting: number }
  | { kind: 'stopped'; why: StopReason };

const DEBOUNCE = 1_000;
/** Browsers send no more than this after the page is gone. */
const KEEPALIVE_BYTES = 60_000;

/** Carries the outbox to the server and the rest of the learner's log here. One flight at a time; it never gives up. */
export class SyncClient {
  private readonly listeners = new Set<() => void>();
  private readonly leave: (() => void)[] = [];
  private flight: Promise<void> | null = null;
  private cancelTimer: (() => void) | null = null;
  private failures = 0;
  private stopped: StopReason | null = null;
  private isOver = false;
  private server: 'well' | 'faulty' | 'unreachable' = 'well';
  private startedOver = false;
  private moved: SyncResponse['moved'];
  private batch = MAX_PUSHED_EVENTS;
  private waitingBefore = 0;
  private current: SyncState = { kind: 'saved' };

  constructor(
    private readonly replica: Replica,
    private readonly world: SyncEnvironment,
    /** The account is gone: the device's copy was deleted. */
    private readonly onGone: () => void = () => {},
    /** Everything here is in the account that this browser is signed in to: open its own replica. */
    private readonly onMoved: () => void = () => {},
  ) {}

  readonly state = (): SyncState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.leave.push(
      this.replica.subscribe(() => this.noticeAnswer()),
      this.world.onWake(() => void this.run()),
      this.world.onHide(() => {
        if (this.replica.snapshot().waiting > 0) void this.run(true);
      }),
      this.world.onOffline(() => this.tell()),
    );
    void this.run();
  }

  /** Nothing is begun any more; what is in the air comes down, and schedules nothing. */
  stop(): void {
    this.isOver = true;
    this.cancel();
    for (const leave of this.leave.splice(0)) leave();
  }

  /** Sends and reads until both sides agree; joins the flight that is under way. */
  run(pageIsLeaving = false): Promise<void> {
    if (this.stopped) return Promise.resolve();
    this.cancel();
    this.flight ??= this.fly(pageIsLeaving).finally(() => {
      this.flight = null;
      this.tell();
    });
    this.tell();
    return this.flight;
  }

  private noticeAnswer(): void {
    const { waiting } = this.replica.snapshot();
    // While the server is out of reach the back-off's timer stands; an answer does not shorten it.
    if (waiting > this.waitingBefore && !this.flight && this.failures === 0) {
      // Not put off by further answers: a quick learner is sent as surely as a slow one.
      if (!this.cancelTimer) this.schedule(DEBOUNCE);
    }
    this.waitingBefore = waiting;
    this.tell();
  }

  private schedule(ms: number): void {
    this.cancel();
    if (!this.isOver) this.cancelTimer = this.world.later(ms, () => void this.run());
  }

  private cancel(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
  }

  private async fly(pageIsLeaving: boolean): Promise<void> {
    try {
      while (await this.exchange(pageIsLeaving));
      this.server = 'well';
      this.failures = this.replica.snapshot().waiting > 0 ? this.failures + 1 : 0;
      if (this.failures > 0) this.schedule(backOff(this.failures, this.world.random()));
      else if (this.moved === 'signed-in') {
        this.stop();
        this.onMoved();
      }
    } catch (error) {
      await this.fail(error);
    }
  }

  private async fail(error: unknown): Promise<void> {
    if (error instanceof Stopped) {
      this.stopped = error.why;
      this.stop();
      if (error.why === 'gone') {
        await this.replica.destroy();
        this.onGone();
      }
      return;
    }
    this.failures++;
    this.server = error instanceof Unavailable ? 'faulty' : 'unreachable';
    const asked = error instanceof Unavailable ? error.retryIn : null;
    this.schedule(Math.max(asked ?? 0, backOff(this.failures, this.world.random())));
  }

  /** One push and its answer. True when there is more to do. */
  private async exchange(pageIsLeaving: boolean): Promise<boolean> {
    const { meta, events } = await this.replica.nextPush(this.batch);
    const push = pushOf(meta, events, this.world.now());
    const body = JSON.stringify(push);
    const keepalive = pageIsLeaving && body.length < KEEPALIVE_BYTES;
    const answer = await ask(this.world, '/api/sync', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive,
    });
    if (answer.status === 413 && push.events.length > 1) {
      this.batch = Math.ceil(push.events.length / 2);
      return true;
    }
    const response = await read<SyncResponse>(answer);
    await this.replica.takeAnswer(response);
    this.moved = response.moved;
    if (!this.moved) await this.fetchDecks();
    return this.isMoreToDo(response, push.events.length, meta.epoch);
  }

  private async isMoreToDo(response: SyncResponse, sent: number, epoch: string): Promise<boolean> {
    if (response.more || (epoch !== '' && epoch !== response.epoch)) return true;
    const settled = response.accepted.length + response.refused.filter(({ final }) => final).length;
    const { waiting } = this.replica.snapshot();
    if (response.refused.some(({ code }) => code === 'counter-used')) return waiting > 0;
    if (waiting > 0 && sent > 0 && settled > 0) return true;
    if (response.refused.some(({ code }) => code === 'gap')) return this.sendAllOnce();
    if (waiting > 0) return sent === 0;
    return response.digest !== '' && this.replica.mend(response.digest);
  }

  /** The server misses events before the first that waits: a backup was restored behind the same epoch. */
  private async sendAllOnce(): Promise<boolean> {
    if (this.startedOver) return false;
    this.startedOver = true;
    await this.replica.startOver();
    return true;
  }

  private async fetchDecks(): Promise<void> {
    for (const { editionId } of this.replica.missingEditions()) {
      const answer = await ask(this.world, `/api/editions/${encodeURIComponent(editionId)}`, {});
      // What is not an edition is not done: it is asked for again, and told meanwhile.
      await this.replica.addEdition(await read<Edition>(answer));
    }
    // Cards first: they are small, and with them a day can begin.
    for (const textId of await this.replica.missingTexts()) {
      const answer = await ask(this.world, `/api/texts/${encodeURIComponent(textId)}`, {});
      await this.replica.addText(textId, await read<EssayText>(answer));
    }
  }

  private tell(): void {
    const next = this.stateNow();
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  private stateNow(): SyncState {
    if (this.stopped) return { kind: 'stopped', why: this.stopped };
    const { waiting, refused } = this.replica.snapshot();
    if (this.server === 'unreachable' || !this.world.isOnline())
      return { kind: 'offline', waiting };
    if (this.server === 'faulty') return { kind: 'faulty', waiting };
    if (refused.length > 0) return { kind: 'attention', refused: refused.length };
    if (this.moved === 'signed-out') return { kind: 'moved', waiting };
    return waiting > 0 ? { kind: 'sending', waiting } : { kind: 'saved' };
  }
}
