import type { EssayText } from '#core/essay/essay.ts';
import type { ReplicaStore } from '#offline/store/store.ts';

/** So many texts are held in memory at a time: what is read, and what was read just before. */
const MOST_HELD = 3;

/**
 * The words of essays: read from the store when a screen wants them, and held as long as it may. `SyncClient.fetchDecks` brings them
 * onto the device, with the decks.
 */
export class Texts {
  private readonly held = new Map<string, EssayText>();
  private readonly wanted = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly store: () => ReplicaStore) {}

  readonly read = (textId: string): EssayText | undefined => this.held.get(textId);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Brings a text into memory; one that is not on the device yet once it has come. */
  readonly want = (textId: string): void => {
    if (this.held.has(textId)) return;
    this.wanted.add(textId);
    void this.bring(textId);
  };

  /** Lets go of all others: what stands on them may be seen no more. */
  keep(textIds: readonly string[]): void {
    for (const held of this.held.keys()) if (!textIds.includes(held)) this.held.delete(held);
  }

  /** A text has come. */
  arrived(textId: string): void {
    if (this.wanted.has(textId)) void this.bring(textId);
  }

  private async bring(textId: string): Promise<void> {
    // A store that cannot be read now is asked again when the text is wanted again.
    const text = await this.store()
      .text(textId)
      .catch(() => undefined);
    if (!text) return;
    this.wanted.delete(textId);
    this.held.set(textId, text);
    for (const [older] of this.held) if (this.held.size > MOST_HELD) this.held.delete(older);
    for (const listener of this.listeners) listener();
  }
}
