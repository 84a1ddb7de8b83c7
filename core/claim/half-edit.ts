/** The changes that make most sentences stand without their page. */
export const EDITS = [
  'name-this',
  'name-it',
  'name-its',
  'name-the',
  'say-when',
  'strike',
  'whose-view',
] as const;
export type EditName = (typeof EDITS)[number];

/** A change that is half done: words of a statement, and what could stand in their place, the nearest first. A person chooses. */
export interface HalfEdit {
  edit: EditName;
  /** As they stand in the statement. */
  words: string;
  /** What may stand there; an empty one strikes them out. */
  offers: readonly string[];
  /** Only the first fits its number and person. */
  isSure?: true;
}
