import type { WrittenDeck } from '#core/deck/written.ts';
import { foldDraft, lastOwn } from '#core/draft/fold.ts';
import type { DraftState } from '#core/draft/state.ts';
import type { DraftStep } from '#core/draft/step.ts';
import type { StepKind, StepPayload } from '#core/draft/step-kinds.ts';
import {
  MAX_PUSHED_STEPS,
  MAX_STEPS_BYTES,
  type OwnStep,
  type StepsResponse,
} from '#core/draft/wire.ts';
import type { SyncEnvironment } from '#offline/sync/environment.ts';
import { backOff, fitting } from '#offline/sync/push.ts';
import { ask, read, Stopped, Unavailable } from '#offline/sync/request.ts';
import type { DraftStore, KeptDraft, KeptStep } from './draft-store.ts';

/** A draft as a screen shows it. */
export interface DraftView {
  draft: DraftState;
  /** So many steps wait to be sent. */
  waiting: number;
  /** What the server did not take. */
  refused: readonly KeptStep[];
  canUndo: boolean;
  /** `gone`: it is nothing to this learner any more; what was done here is kept. */
  state: 'saved' | 'sending' | 'offline' | 'gone' | 'stopped';
}

/** Whose device this is, and what it needs of the world. */
export interface DraftDevice {
  store: DraftStore;
  world: SyncEnvironment;
  learnerId: string;
  /** UUIDv7: later ones sort later. */
  newId(): string;
  /** Other tabs of this browser are to look again. */
  tellOtherTabs(): void;
}

const DEBOUNCE = 1_000;
/** Of a request without its steps, in bytes, at most. */
const FRAME = 1_000;

/**
 * One draft on one device. What a person does is shown in the same tick, kept in the device's store, and sent when it can be; a dead
 * server stops nothing. Two tabs share the store, and each sends what waits there: the server takes every step once.
 */
export class DraftCopy {
  private readonly listeners = new Set<() => void>();
  private view: DraftView | null = null;
  private saving: Promise<unknown> = Promise.resolve();
  private flight: Promise<void> | null = null;
  private cancelTimer: (() => void) | null = null;
  private failures = 0;
  private isClosed = false;
  private state: DraftView['state'] = 'saved';

  private constructor(
    private readonly device: DraftDevice,
    private kept: KeptDraft,
    private steps: Map<string, KeptStep>,
  ) {}

  /** Begins a draft on this device; the server hears of it when it can. Returns its id. */
  static async begin({ store, newId }: DraftDevice, base: WrittenDeck): Promise<string> {
    const id = newId();
    await store.begin({ id, base, deckId: null, since: 0 });
    return id;
  }

  /** A draft that is on this device, or that the server lets this learner read; null where there is none. */
  static async open(device: DraftDevice, draftId: string): Promise<DraftCopy | null> {
    const here = (await device.store.load(draftId)) ?? (await fetched(device, draftId));
    if (!here) return null;
    return new DraftCopy(device, here.draft, new Map(here.steps.map((one) => [one.id, one])));
  }

  readonly snapshot = (): DraftView => {
    this.view ??= this.look();
    return this.view;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Does one step: shown at once, kept, and sent later. Returns its id. */
  append<K extends StepKind>(kind: K, payload: StepPayload<K>): string {
    const { newId, world, learnerId: author, store, tellOtherTabs } = this.device;
    const step = { id: newId(), author, at: world.now(), kind, payload } as DraftStep;
    const draftId = this.kept.id;
    const kept: KeptStep = { draftId, id: step.id, step, seq: null, refused: null };
    this.steps.set(step.id, kept);
    this.saving = Promise.all([this.saving, store.put([kept])]).then(tellOtherTabs);
    if (this.state === 'saved') this.state = 'sending';
    this.changed();
    // Not put off by further steps, and while the server is out of reach the back-off's timer stands.
    if (!this.flight && !this.cancelTimer) this.schedule(DEBOUNCE);
    return step.id;
  }

  /** Takes back the last that this learner did, on whatever device. Returns what it was, or null where there is nothing. */
  undo(): DraftStep | null {
    const last = lastOwn(this.ordered(), this.device.learnerId);
    if (!last) return null;
    this.append('undo', { undoes: last.id });
    return last;
  }

  /** Resolves when everything done so far is kept on the device. @throws what the store threw */
  async saved(): Promise<void> {
    await this.saving;
  }

  /** Reads what other tabs have written. */
  async refresh(): Promise<void> {
    const here = await this.device.store.load(this.kept.id);
    if (!here) return;
    this.kept = here.draft;
    for (const one of here.steps) this.steps.set(one.id, one);
    this.changed();
  }

  /** Sends and reads until both sides agree; joins the flight that is under way. */
  run(): Promise<void> {
    this.cancelTimer?.();
    this.cancelTimer = null;
    this.flight ??= this.fly().finally(() => {
      this.flight = null;
      this.changed();
    });
    return this.flight;
  }

  /** Nothing more is begun, and what is in the air schedules nothing. */
  close(): void {
    this.isClosed = true;
    this.cancelTimer?.();
    this.cancelTimer = null;
    this.listeners.clear();
  }

  private async fly(): Promise<void> {
    try {
      await this.saving;
      while (await this.exchange());
      this.failures = 0;
      this.state = this.waiting().length > 0 ? 'sending' : 'saved';
      if (this.state === 'sending') this.schedule(DEBOUNCE);
    } catch (error) {
      if (error instanceof GoneDraftError) this.state = 'gone';
      else if (error instanceof Stopped) this.state = 'stopped';
      else {
        this.failures += 1;
        this.state = 'offline';
        const asked = error instanceof Unavailable ? (error.retryIn ?? 0) : 0;
        const { world } = this.device;
        this.schedule(Math.max(asked, backOff(this.failures, world.random())));
      }
    }
  }

  /** One request and its answer. True when there is more to do. */
  private async exchange(): Promise<boolean> {
    const { store, world, tellOtherTabs } = this.device;
    const { id, base, deckId, since } = this.kept;
    if (deckId === null) {
      const begun = await sent<{ deckId: string }>(world, '/api/drafts', { id, base });
      await store.begun(id, begun.deckId);
    } else {
      const own = this.waiting().slice(0, MAX_PUSHED_STEPS);
      const steps = fitting(
        own.map(({ step }) => unsigned(step)),
        MAX_STEPS_BYTES - FRAME,
      );
      const answer = await sent<StepsResponse>(world, `/api/drafts/${id}/steps`, { since, steps });
      await store.take(id, answer);
      tellOtherTabs();
      await this.refresh();
      const isProgress = answer.accepted.length + answer.refused.length > 0;
      return answer.more || (isProgress && this.waiting().length > 0);
    }
    await this.refresh();
    return true;
  }

  private schedule(ms: number): void {
    if (!this.isClosed) this.cancelTimer = this.device.world.later(ms, () => void this.run());
  }

  private waiting(): KeptStep[] {
    return [...this.steps.values()]
      .filter(({ seq, refused }) => seq === null && refused === null)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Those that the server has numbered by their numbers, then those that wait. */
  private ordered(): DraftStep[] {
    const numbered = [...this.steps.values()]
      .filter(({ seq }) => seq !== null)
      .sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
    return [...numbered, ...this.waiting()].map(({ step }) => step);
  }

  private look(): DraftView {
    const steps = this.ordered();
    const own = lastOwn(steps, this.device.learnerId);
    return {
      draft: foldDraft(this.kept.base, steps),
      waiting: this.waiting().length,
      refused: [...this.steps.values()].filter(({ refused }) => refused !== null),
      canUndo: own !== undefined,
      state: this.state,
    };
  }

  private changed(): void {
    this.view = null;
    for (const listener of this.listeners) listener();
  }
}

/** The draft is deleted, or this learner was let go. */
class GoneDraftError extends Error {}

async function sent<T>(world: SyncEnvironment, path: string, body: unknown): Promise<T> {
  const answer = await ask(world, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.status === 404) throw new GoneDraftError();
  return read<T>(answer);
}

/** As the server is told of it: whose it is, it knows. */
const unsigned = ({ author, ...step }: DraftStep): OwnStep => step as OwnStep;

/** Brings a draft onto this device that somebody began elsewhere. */
async function fetched(
  { world, store }: DraftDevice,
  id: string,
): Promise<{ draft: KeptDraft; steps: KeptStep[] } | null> {
  const answer = await ask(world, `/api/drafts/${encodeURIComponent(id)}`, {});
  if (answer.status === 404) return null;
  const { deckId, base } = await read<Pick<KeptDraft, 'deckId' | 'base'>>(answer);
  const draft: KeptDraft = { id, base, deckId, since: 0 };
  await store.begin(draft);
  return { draft, steps: [] };
}
