import { type Ref, useId } from 'react';
import { cardText } from '#ui/card/text.ts';
import type { DraftProps } from './card-kind.ts';
import styles from './written-answer.module.css';

interface WrittenAnswerProps {
  /** One line for a typed answer, several for one's own words. */
  lines: 'one' | 'several';
  draft: string;
  lang: string;
  onDraft(draft: string): void;
  onSubmit(): void;
  ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A field for an answer. Enter checks a line; Ctrl or Command with Enter ends one's own words. */
export function WrittenAnswer({ lines, draft, lang, onDraft, onSubmit, ref }: WrittenAnswerProps) {
  const id = useId();
  const shared = {
    id,
    value: draft,
    lang,
    dir: 'auto',
    ref,
    autoComplete: 'off',
    autoCapitalize: lines === 'one' ? 'none' : 'sentences',
    // A learner who is judged by their spelling must not be corrected on the way.
    autoCorrect: lines === 'one' ? 'off' : 'on',
    spellCheck: lines === 'several',
    className: styles.field,
    onChange: (event: { currentTarget: { value: string } }) => onDraft(event.currentTarget.value),
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {lines === 'one' ? cardText.yourAnswer : cardText.yourWords}
      </label>
      {lines === 'one' ? (
        <input type="text" enterKeyHint="done" {...shared} />
      ) : (
        <textarea
          rows={4}
          {...shared}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
          }}
        />
      )}
    </form>
  );
}

/** A line to be handed in by another button: Enter only leaves the field. */
export function LineDraft(props: DraftProps) {
  return <WrittenAnswer lines="one" {...draftOf(props)} />;
}

/** One's own words, to be handed in by another button. */
export function LinesDraft(props: DraftProps) {
  return <WrittenAnswer lines="several" {...draftOf(props)} />;
}

function draftOf({ draft, lang, onDraft, field }: DraftProps) {
  const onSubmit = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return { draft, lang, onDraft, onSubmit, ref: field };
}
