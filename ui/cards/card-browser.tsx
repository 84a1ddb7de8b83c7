import { useId, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { type CardAction, CardActions } from './card-actions.tsx';
import styles from './card-browser.module.css';
import { type CardRow, type Filter, findCards, type Standing } from './card-row.ts';
import { cardsText } from './text.ts';

interface CardBrowserProps {
  rows: readonly CardRow[];
  onAct(itemId: string, action: CardAction): void;
}

const FILTERS: readonly Filter[] = ['all', 'stopped', 'flagged', 'slipping'];

/** Every card that the learner may study: to find one, read it, stop it, bring it back. */
export function CardBrowser({ rows, onAct }: CardBrowserProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const found = findCards(rows, filter, search);
  return (
    <div className={styles.browser}>
      <div className={styles.search}>
        <label htmlFor={`${id}-search`}>{cardsText.search}</label>
        <input
          id={`${id}-search`}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <label htmlFor={`${id}-filter`}>{cardsText.show}</label>
        <select
          id={`${id}-filter`}
          value={filter}
          onChange={(event) => setFilter(FILTERS.find((f) => f === event.target.value) ?? 'all')}
        >
          {FILTERS.map((value) => (
            <option key={value} value={value}>
              {cardsText.filters[value]}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className={styles.count}>
        {cardsText.found(found.length)}
      </p>
      {found.length === 0 && (
        <Button
          onClick={() => {
            setSearch('');
            setFilter('all');
          }}
        >
          {cardsText.clear}
        </Button>
      )}
      <ul className={styles.list}>
        {found.map((row) => (
          <li key={row.item.id}>
            <Row row={row} onAct={(action) => onAct(row.item.id, action)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ row, onAct }: { row: CardRow; onAct(action: CardAction): void }) {
  const { item, lang, dir, standing, flagged, buried, slipping, note } = row;
  const marks = [
    standingWords(standing),
    buried && standing.kind !== 'stopped' && cardsText.buried,
    flagged && cardsText.flagged,
    slipping && cardsText.slipping,
  ];
  return (
    <details className={styles.row}>
      <summary>
        <span className={styles.stem} lang={lang} dir={dir}>
          {item.stem.replace(/_{2,}/g, '…')}
        </span>
        <span className={styles.marks}>{marks.filter(Boolean).join(' · ')}</span>
      </summary>
      <div className={styles.body}>
        <div lang={lang} dir={dir} className={styles.answer}>
          <p className={styles.key}>{item.key}</p>
          <p>{item.explanation}</p>
        </div>
        <CardActions
          isStopped={standing.kind === 'stopped'}
          isFlagged={flagged}
          isBuried={buried}
          isMet={standing.kind !== 'new'}
          note={note}
          onAct={onAct}
        />
      </div>
    </details>
  );
}

function standingWords(standing: Standing): string {
  if (standing.kind === 'later') return cardsText.later(standing.days);
  return cardsText.standing[standing.kind];
}
