import { useState } from 'react';
import { answeringOf, marksOf } from '#core/item/item.ts';
import { inOwnWords } from '#core/memory/own-wording.ts';
import { cardKindOf } from '#ui/card/card-kinds.ts';
import { cardText } from '#ui/card/text.ts';
import { EvidenceBox } from '#ui/essay/evidence-box.tsx';
import { Disc } from '#ui/part/disc.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { AGAIN, FLAG, NOTE } from '#ui/part/icon-paths.ts';
import { TextSheet } from '#ui/study/text-sheet.tsx';
import type { CardAction } from './card-action.ts';
import { CardActions } from './card-actions.tsx';
import styles from './card-detail.module.css';
import type { CardRow } from './card-row.ts';
import { cardsText, returnWords } from './text.ts';

/** One card of the list: its memory, its question, when it returns; opened, all of it and what can be done. */
export function CardDetail({ row, onAct }: { row: CardRow; onAct(action: CardAction): void }) {
  const { item, essay, standing, returns, flagged, buried, slipping, note, edit, retold } = row;
  const own = inOwnWords(item, edit);
  const { lang, dir } = essay;
  const { isText } = cardKindOf(item);
  const [isReading, setReading] = useState(false);
  return (
    <details className={styles.card}>
      <summary>
        <Disc standing={standing} />
        <span>
          <span className="visually-hidden">{cardsText.memory[standing]}. </span>
          <span className={styles.stem} lang={lang} dir={dir}>
            {own.stem.replace(/_{2,}/g, '…')}
          </span>
          <span className={styles.marks}>
            <span>{cardText.kinds[item.kind]}</span>
            <span>{returnWords(returns)}</span>
            {buried && returns.kind !== 'stopped' && <span>{cardsText.buried}</span>}
            {flagged && (
              <span className={styles.flagged}>
                <Icon path={FLAG} size="small" />
                {cardsText.flagged}
              </span>
            )}
            {slipping && (
              <span className={styles.slipping}>
                <Icon path={AGAIN} size="small" />
                {cardsText.slipping}
              </span>
            )}
            {note !== '' && (
              <span className={styles.noted}>
                <Icon path={NOTE} size="small" />
                {cardsText.note}
              </span>
            )}
          </span>
        </span>
      </summary>
      <div className={styles.body}>
        <div lang={lang} dir={dir} className={styles.answer}>
          {isText ? (
            <ul className={styles.points}>
              {answeringOf(item)
                .points(item)
                .map((point) => (
                  <li key={point}>{point}</li>
                ))}
            </ul>
          ) : (
            <>
              <p className={styles.key}>{own.key}</p>
              <p>{item.explanation}</p>
            </>
          )}
          {item.kind === 'choice' && <p>{cardsText.alsoOffered(item.distractors)}</p>}
        </div>
        <EvidenceBox essay={essay} item={item} retold={retold} onRead={() => setReading(true)} />
        <CardActions
          isStopped={returns.kind === 'stopped'}
          isFlagged={flagged}
          isBuried={buried}
          isMet={standing !== 'not-met'}
          note={note}
          onAct={onAct}
        />
      </div>
      {isReading && (
        <TextSheet
          essay={essay}
          marks={marksOf(item)}
          retold={retold}
          onClose={() => setReading(false)}
        />
      )}
    </details>
  );
}
