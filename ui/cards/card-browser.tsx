import { useId, useState } from 'react';
import { Button } from '#ui/part/button.tsx';
import { Choices } from '#ui/part/choices.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { SEARCH } from '#ui/part/icon-paths.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import type { CardAction } from './card-action.ts';
import styles from './card-browser.module.css';
import { CardDetail } from './card-detail.tsx';
import { type CardRow, countRows, type Filter, findCards } from './card-row.ts';
import { cardsText } from './text.ts';

interface CardBrowserProps {
  rows: readonly CardRow[];
  onAct(itemId: string, action: CardAction): void;
}

const FILTERS: readonly Filter[] = ['all', 'flagged', 'slipping', 'stopped'];

/** Every card that the learner may study, by section of the text: to find one, read it, stop it, bring it back. */
export function CardBrowser({ rows, onAct }: CardBrowserProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const found = findCards(rows, filter, search);
  const counts = countRows(rows);
  const isNarrowed = filter !== 'all' || search.trim() !== '';
  return (
    <div className={styles.browser}>
      <div className={styles.search}>
        <label htmlFor={id} className="visually-hidden">
          {cardsText.search}
        </label>
        <Icon path={SEARCH} />
        <input
          id={id}
          type="search"
          placeholder={cardsText.searchIn(rows.length)}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <Choices<Filter>
        plain
        label={cardsText.show}
        value={filter}
        options={FILTERS.map((value) => ({
          value,
          words: `${cardsText.filters[value]} ${counts[value]}`,
        }))}
        onChange={setFilter}
      />
      <p role="status" className={isNarrowed ? styles.count : 'visually-hidden'}>
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
      <div className={styles.sections}>
        {bySection(found).map(({ key, title, lang, dir, rows: inside }) => (
          <section key={key}>
            <h2 className={styles.section} lang={lang} dir={dir}>
              {title}
            </h2>
            <LeafRows>
              {inside.map((row) => (
                <li key={row.item.id}>
                  <CardDetail row={row} onAct={(action) => onAct(row.item.id, action)} />
                </li>
              ))}
            </LeafRows>
          </section>
        ))}
      </div>
    </div>
  );
}

function bySection(rows: readonly CardRow[]) {
  const sections = new Map<string, { title: string; lang: string; dir: string; rows: CardRow[] }>();
  for (const row of rows) {
    const { key, title } = row.section;
    const { lang, dir } = row.essay;
    const section = sections.get(key) ?? { title, lang, dir, rows: [] };
    section.rows.push(row);
    sections.set(key, section);
  }
  return [...sections].map(([key, section]) => ({ key, ...section }));
}
