import { isExact } from '#core/essay/quotation.ts';
import { words } from '#core/essay/words.ts';
import { everyEvidence } from '#core/item/item.ts';
import { deckRule, itemRule, type Rule } from './rule.ts';

const MAX_ID = 64;
const OPENING =
  /^(it|he|she|they|this|that|these|those|such|however|therefore|thus|moreover|also|but|and|so|the former|the latter)\b/i;

export const GROUND_RULES: Rule[] = [
  itemRule(
    {
      id: 'evidence',
      sort: 'must',
      bound: 'every item stands on evidence that is in the text, to the character',
      mend: 'Copy the quotation from the text.',
    },
    (item, { essay }) => {
      const lost = everyEvidence(item).find((evidence) => !isExact(essay, evidence));
      return lost && `“${lost.quote}” is not there`;
    },
  ),
  itemRule(
    {
      id: 'id',
      sort: 'must',
      bound: `an item’s id is its own and has at most ${MAX_ID} characters`,
      mend: 'Give the deck, claim or item a shorter or another id.',
    },
    ({ id }, { items }) =>
      (id.length > MAX_ID || items.filter((other) => other.id === id).length > 1) &&
      `${id} (${id.length} characters)`,
  ),
  itemRule(
    {
      id: 'claim-known',
      sort: 'must',
      bound: 'every item belongs to a claim of the deck',
      mend: 'Name the claim that it tests.',
    },
    ({ claimId }, { claims }) => !claims.some((claim) => claim.id === claimId) && claimId,
  ),
  itemRule(
    {
      id: 'explanation',
      bound: 'every item says why its key is right',
      mend: 'Say why, in a sentence.',
    },
    ({ explanation, key }) =>
      (words(explanation).length < 5 || explanation === key) && 'it is missing or says too little',
  ),
  deckRule(
    {
      id: 'claim-evidence',
      sort: 'must',
      bound: 'every claim stands on evidence that is in the text, to the character',
      mend: 'Copy the quotation from the text.',
    },
    ({ claims, essay }) =>
      claims.map(
        ({ id, evidence }) =>
          !isExact(essay, evidence) && `${id}: “${evidence.quote}” is not there`,
      ),
  ),
  deckRule(
    {
      id: 'claim-opening',
      bound: 'a claim is understood without the page',
      mend: 'Begin with the name of the thing itself.',
    },
    ({ claims }) =>
      claims.map(({ id, statement }) => {
        const found = OPENING.exec(statement);
        return found && `${id} opens with “${found[0]}”`;
      }),
  ),
];
