import { Fragment, type ReactNode } from 'react';
import { CELL } from '#core/essay/block.ts';
import type { EssayText, Gap, Passage } from '#core/essay/essay.ts';
import styles from './passage-blocks.module.css';
import { essayText } from './text.ts';

/** Offsets into the text. */
interface Span {
  start: number;
  end: number;
}

interface PassageBlocksProps {
  /** What is left out among the passages. */
  gaps?: readonly Gap[] | undefined;
  text: EssayText['text'];
  passages: readonly Passage[];
  /** Of each passage's own element. */
  className: string | undefined;
  /** The words of a stretch of a passage. */
  words(span: Span, passage: Passage): ReactNode;
}

type Group = 'paragraph' | 'list' | 'notes' | 'quote' | 'verse' | 'code' | 'table' | 'caption';

const GROUP: Record<NonNullable<Passage['form']>['kind'], Group> = {
  'list-item': 'list',
  quote: 'quote',
  verse: 'verse',
  code: 'code',
  reference: 'notes',
  note: 'notes',
  'table-row': 'table',
  caption: 'caption',
};
const groupOf = ({ form }: Passage): Group => (form ? GROUP[form.kind] : 'paragraph');
const levelOf = ({ form }: Passage) => form?.level ?? 0;

/** Passages as what they are: those that belong together, as the items of a list or the rows of a table, in one frame. */
export function PassageBlocks(props: PassageBlocksProps) {
  const { passages, gaps = [] } = props;
  const left = new Map(gaps.map(({ at, words }) => [at, words]));
  const end = gaps.find(({ at }) => !passages.some(({ start }) => start === at));
  return (
    <>
      {runsOf(passages, left).map((run) => {
        const [first] = run;
        if (!first) return null;
        return (
          <Fragment key={first.ordinal}>
            <LeftOut words={left.get(first.start)} />
            <Run {...props} group={groupOf(first)} passages={run} />
          </Fragment>
        );
      })}
      <LeftOut words={end?.words} />
    </>
  );
}

/** A soft line for words that are not shown. */
function LeftOut({ words }: { words: number | undefined }) {
  if (words === undefined) return null;
  return (
    <p className={styles.gap}>
      <span aria-hidden="true">{essayText.gap(words)}</span>
      <span className="visually-hidden">{essayText.gapSaid(words)}</span>
    </p>
  );
}

/** Neighbours of one group, with nothing left out between them; the head of a table begins another. */
function runsOf(passages: readonly Passage[], left: ReadonlyMap<number, number>): Passage[][] {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    const before = runs.at(-1)?.at(-1);
    const group = groupOf(passage);
    const isHead = group === 'table' && levelOf(passage) === 1;
    const isOne = before && groupOf(before) === group && !left.has(passage.start);
    const goesOn = isOne && !(isHead && levelOf(before) === 0);
    if (goesOn) runs.at(-1)?.push(passage);
    else runs.push([passage]);
  }
  return runs;
}

function Run(props: PassageBlocksProps & { group: Group }) {
  const { group, passages, className } = props;
  if (group === 'table') return <Table {...props} />;
  const each = (Part: 'p' | 'pre', look?: string) =>
    passages.map((passage) => (
      <Part
        key={passage.ordinal}
        className={`${className} ${look ?? ''}`}
        data-passage={passage.ordinal}
        data-stanza={group === 'verse' && levelOf(passage) === 1 ? '' : undefined}
      >
        {props.words(passage, passage)}
      </Part>
    ));
  if (group === 'list' || group === 'notes') return <List {...props} />;
  if (group === 'quote') return <blockquote className={styles.quote}>{each('p')}</blockquote>;
  if (group === 'verse') return <div className={styles.verse}>{each('p')}</div>;
  if (group === 'code') return each('pre', styles.code);
  return each('p', group === 'caption' ? styles.caption : undefined);
}

/** Without the browser's own marks: an item shows the one that stands before it in the file, a note its sign. */
function List({ group, passages, className, words }: PassageBlocksProps & { group: Group }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without the browser's marks is none to VoiceOver
    <ul role="list" className={`${styles.list} ${group === 'notes' ? styles.notes : ''}`}>
      {passages.map((passage) => (
        <li key={passage.ordinal} data-level={Math.min(4, levelOf(passage))}>
          <span className={styles.sign}>{passage.form?.mark} </span>
          <p className={className} data-passage={passage.ordinal}>
            {words(passage, passage)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Table({ text, passages, className, words }: PassageBlocksProps) {
  return (
    // A region that scrolls can be reached by keyboard, to be scrolled.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as said above
    <section className={styles.table} aria-label={essayText.table} tabIndex={0}>
      <table>
        <tbody>
          {passages.map((passage) => (
            <tr key={passage.ordinal} className={className} data-passage={passage.ordinal}>
              {cellsOf(text, passage).map((cell) => {
                const Cell = levelOf(passage) === 1 ? 'th' : 'td';
                return (
                  <Cell key={cell.start} scope={Cell === 'th' ? 'col' : undefined}>
                    {words(cell, passage)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The cells of a table's row. */
function cellsOf(text: string, { start, end }: Span): Span[] {
  let at = start;
  return text
    .slice(start, end)
    .split(CELL)
    .map((words) => {
      const cell = { start: at, end: at + words.length };
      at = cell.end + CELL.length;
      return cell;
    });
}
