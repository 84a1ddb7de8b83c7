import { useId, useState } from 'react';
import type { Essay } from '#core/essay/essay.ts';
import { Choices } from '#ui/part/choices.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { SEARCH } from '#ui/part/icon-paths.ts';
import { Switch } from '#ui/part/switch.tsx';
import { findInText } from './find-in-text.ts';
import type { Span } from './segments.ts';
import { readingText as words } from './text.ts';
import styles from './text-options.module.css';

/** How the device shows a text. */
export interface TextLook {
  textSize: 100 | 115 | 130;
  marks: boolean;
}

const SIZES = [100, 115, 130] as const;

interface TextOptionsProps {
  essay: Essay;
  look: TextLook;
  onLook(change: Partial<TextLook>): void;
  onGo(place: Span): void;
}

/** Search, text size, and the text without its marks. */
export function TextOptions({ essay, look, onLook, onGo }: TextOptionsProps) {
  return (
    <div className={styles.options}>
      <TextSearch essay={essay} onGo={onGo} />
      <Choices
        label={words.size}
        value={look.textSize}
        options={SIZES.map((value) => ({ value, words: words.sizes[value] }))}
        onChange={(textSize) => onLook({ textSize })}
      />
      <Switch
        label={words.hideMarks}
        help={words.hideMarksHelp}
        value={!look.marks}
        onChange={(isHidden) => onLook({ marks: !isHidden })}
      />
    </div>
  );
}

function TextSearch({ essay, onGo }: Pick<TextOptionsProps, 'essay' | 'onGo'>) {
  const id = useId();
  const [phrase, setPhrase] = useState('');
  const { found, more } = findInText(essay, phrase);
  return (
    <search className={styles.search}>
      <label htmlFor={id}>{words.search}</label>
      <span className={styles.field}>
        <Icon path={SEARCH} />
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={phrase}
          onChange={(event) => setPhrase(event.currentTarget.value)}
        />
      </span>
      <p role="status" className={styles.count}>
        {phrase.trim().length > 1 && words.found(found.length, more)}
      </p>
      {found.length > 0 && (
        <ul className={styles.found} lang={essay.lang} dir={essay.dir}>
          {found.map((place) => (
            <li key={place.start}>
              <button type="button" className={styles.hit} onClick={() => onGo(place)}>
                {place.before}
                <mark>{place.match}</mark>
                {place.after}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
