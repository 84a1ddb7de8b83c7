import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rating } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import type { Replica } from '#offline/replica/replica.ts';
import { ServerDouble, type Weather } from '#offline/test/server.ts';
import { Phone, rest, World } from '#offline/test/world.ts';
import { SyncClient } from './sync-client.ts';

const who = fc.nat({ max: 2 });
/** No server knows `gone`: what is answered on it is refused for good. */
const item = fc.constantFrom('a', 'b', 'c', 'a', 'b', 'c', 'gone');
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('answer'),
      who,
      item,
      rating: fc.constantFrom(1, 2, 3, 4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo'), who, item }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reset', 'settings'), who, item }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sync'),
      who,
      weather: fc.constantFrom<Weather>('fine', 'fine', 'lost-request', 'lost-answer', {
        status: 503,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload'), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore'), keep: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass'), minutes: fc.nat({ max: 3_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rest') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('revise'),
      item,
      how: fc.constantFrom('wording', 'meaning'),
    }),
  },
);
type Step = {
  do: string;
  who?: number;
  item?: string;
  rating?: number;
  weather?: Weather;
  keep?: number;
  minutes?: number;
  how?: 'wording' | 'meaning';
};

/** Two tabs of one phone and one tablet, on one server. */
class Story {
  readonly world = new World();
  readonly server = new ServerDouble(this.world);
  private readonly phones = [new Phone(this.world), new Phone(this.world)] as const;
  readonly replicas: Replica[] = [];
  private readonly flights: Promise<void>[] = [];

  async begin() {
    this.server.unknownItems.add('gone');
    for (const who of [0, 1, 2]) this.replicas[who] = await this.open(who);
  }

  private open(who: number): Promise<Replica> {
    return this.phones[who === 2 ? 1 : 0].open();
  }

  async play(step: Step) {
    const replica = this.replicas[step.who ?? 0] as Replica;
    const itemId = step.item ?? 'a';
    switch (step.do) {
      case 'answer': {
        const payload = { rating: step.rating as Rating, source: 'study' as const };
        return void replica.append({ kind: 'review', itemId, itemRevision: 1, payload });
      }
      case 'undo': {
        const last = replica.log().findLast((event) => event.itemId === itemId);
        const payload = { undoes: last?.id ?? 'nothing' };
        return void replica.append({ kind: 'undo', itemId, payload });
      }
      case 'reset':
        return void replica.append({ kind: 'reset', itemId, payload: {} });
      case 'settings': {
        const payload = { desiredRetention: 0.7 + this.replicas.length / 100 };
        return void replica.append({ kind: 'settings', payload });
      }
      case 'sync':
        this.server.weather = [step.weather ?? 'fine'];
        return void this.flights.push(this.client(replica).run());
      case 'restore':
        await this.land();
        return this.server.restore(step.keep ?? 0);
      case 'reload':
        await this.land();
        replica.close();
        this.replicas[step.who ?? 0] = await this.open(step.who ?? 0);
        return;
      case 'revise':
        return this.server.revise(itemId, step.how ?? 'meaning');
      case 'pass':
        this.world.now += (step.minutes ?? 0) * 60_000;
        return;
      default:
        return rest();
    }
  }

  private client(replica: Replica): SyncClient {
    return new SyncClient(replica, this.world.environment(this.server.fetch));
  }

  /** Whatever is under way comes to its end. */
  async land() {
    await Promise.all(this.flights);
    for (const replica of this.replicas) await replica.saved();
    await rest();
  }

  async settle() {
    await this.land();
    this.server.weather = [];
    for (let round = 0; round < 3; round++) {
      for (const replica of this.replicas) await this.client(replica).run();
      await rest();
    }
  }
}

function cardsOf(replica: Replica) {
  return Object.fromEntries(replica.snapshot().cards);
}

test('any interleaving of answers, lost answers, doubles, reloads and restores folds to one memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const story = new Story();
      await story.begin();
      for (const next of steps) {
        await story.play(next as Step);
        // What became of items each device hears at its own time.
        if (story.server.publications > 0) continue;
        for (const replica of story.replicas) {
          const events = replica.log();
          expect(cardsOf(replica)).toEqual(Object.fromEntries(fold(events, new Map()).cards));
        }
      }
      await story.settle();
      const truth = Object.fromEntries(fold(story.server.log, story.server.revised).cards);
      for (const replica of story.replicas) {
        expect(replica.snapshot().waiting).toBe(0);
        expect(cardsOf(replica)).toEqual(truth);
      }
    }),
    { numRuns: 150, interruptAfterTimeLimit: 40_000 },
  );
});
