import { useId, useState } from 'react';
import type { Item } from '#core/item/item.ts';
import type { Card } from '#core/memory/card.ts';
import { inOwnWords } from '#core/memory/own-wording.ts';
import { Button } from '#ui/part/button.tsx';
import { cardsText } from './text.ts';
import styles from './words-form.module.css';

interface OwnWordingProps {
  item: Item;
  edit: Card['edit'];
  /** Whether the answer may be reworded with the question: only where the learner judges it. */
  both: boolean;
  /** The card is being asked: its answer is shown when it is asked for, not before. */
  isAsked: boolean;
  onReword(wording: Card['edit']): void;
}

const LONGEST = 2_000;

/** A card in the learner's own words. What is left as it was, or emptied, is the deck's again. */
export function OwnWording({ item, edit, both, isAsked, onReword }: OwnWordingProps) {
  const id = useId();
  const shown = inOwnWords(item, edit);
  const [stem, setStem] = useState(shown.stem);
  const [key, setKey] = useState(shown.key);
  const [isVeiled, setVeiled] = useState(isAsked);
  const own = (draft: string, deck: string) => {
    const words = draft.trim();
    return words === '' || words === deck ? null : words;
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onReword({ stem: own(stem, item.stem), key: both ? own(key, item.key) : null });
      }}
    >
      <label htmlFor={`${id}-stem`} className={styles.label}>
        {cardsText.ownQuestion}
      </label>
      <textarea
        id={`${id}-stem`}
        data-focus=""
        className={styles.field}
        value={stem}
        maxLength={LONGEST}
        onChange={(event) => setStem(event.target.value)}
      />
      {both && isVeiled && (
        <Button variant="plain" onClick={() => setVeiled(false)}>
          {cardsText.showOwnAnswer}
        </Button>
      )}
      {both && !isVeiled && (
        <>
          <label htmlFor={`${id}-key`} className={styles.label}>
            {cardsText.ownAnswer}
          </label>
          <textarea
            id={`${id}-key`}
            className={styles.field}
            value={key}
            maxLength={LONGEST}
            onChange={(event) => setKey(event.target.value)}
          />
        </>
      )}
      <Button variant="second" type="submit">
        {cardsText.keepWording}
      </Button>
      {(edit.stem !== null || edit.key !== null) && (
        <Button variant="plain" onClick={() => onReword({ stem: null, key: null })}>
          {cardsText.deckWording}
        </Button>
      )}
    </form>
  );
}
