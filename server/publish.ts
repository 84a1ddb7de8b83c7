import type { Actor } from '#core/access/actor.ts';
import { type BuiltDeck, buildDeck, SEED } from '#core/deck/build.ts';
import type { Edition, ItemChange } from '#core/deck/edition.ts';
import type { DeckSource } from '#core/deck/source.ts';
import type { Shows } from '#core/essay/essay.ts';
import { checkDeck, type Finding } from '#core/item/gate/gate.ts';
import { type Sort, STANDARDS, type Standard } from '#core/item/gate/rule.ts';
import { everyEvidence } from '#core/item/item.ts';
import { publish } from '#db/content/edition.ts';
import type { Database } from '#db/engine/client.ts';

interface Publishing {
  /** Whose deck it is; null for the program's own. */
  owner: Pick<Actor, 'learnerId'> | null;
  /** Everybody may study it. */
  open: boolean;
  /** How much of the text its learners see. */
  shows: Shows;
  /** The draft that it comes from; absent where it comes from a folder. */
  draftId?: string;
  /** What it is held to. */
  standard: Standard;
  /** ms since 1970. */
  now: number;
}

/** An edition, what it did to each item, and what the gate says of it: items left out, and what could be better. */
interface Done {
  edition: Edition;
  changes: ReadonlyMap<string, ItemChange>;
  findings: Finding[];
}

/** What became of a deck that was to be published: an edition, or nothing and why. */
export type Outcome = Done | { edition: null; findings: Finding[] };

/**
 * The one way to an edition: makes a deck's items, holds them to the gate, and publishes what may be asked, or nothing where the deck as
 * a whole falls short of its standard. What has not changed stays at the edition it has. @throws TooLargeError, TakenItemError, OtherMasterError
 */
export async function publishDeck(
  db: Database,
  source: DeckSource,
  by: Publishing,
): Promise<Outcome> {
  const { standard, ...terms } = by;
  const built = buildDeck(source, SEED, standard);
  const findings = [...checkDeck(built), ...unpaged(built, by.shows)];
  if (findings.some((finding) => stops(finding, standard))) return { edition: null, findings };
  const { deck, essay, claims, items, changes } = built;
  const { slug: deckId, title, description, source: retold, lang, dir } = deck;
  const about = { deckId, title, description, source: retold, lang, dir };
  const done = await publish(db, { ...about, essay, claims, items, changes, ...terms });
  return { ...done, findings };
}

/** Of a deck of somebody's own an item is left out by itself; one that is shipped is whole, or waits. */
function stops({ itemId, sort }: Finding, standard: Standard): boolean {
  const held: readonly Sort[] = STANDARDS[standard];
  return held.includes(sort) && (itemId === undefined || standard === 'shipped');
}

/** Where only pages are shown, everything that is asked stands on one. */
function unpaged({ claims, items }: BuiltDeck, shows: Shows): Finding[] {
  const lacking = [
    ...claims.filter(({ evidence }) => evidence.page === undefined),
    ...items.filter((item) => everyEvidence(item).some(({ page }) => page === undefined)),
  ];
  if (shows !== 'pages' || lacking.length === 0) return [];
  const detail = `${lacking.length} key points and cards stand on no page: ${lacking[0]?.id}`;
  const mend = 'Show the cited sentences instead, or bring a file that has pages.';
  return [{ rule: 'pages', sort: 'must', detail, mend }];
}
