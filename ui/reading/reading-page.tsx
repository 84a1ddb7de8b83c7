import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Essay, Section } from '#core/essay/essay.ts';
import { pointsBySection } from '#core/study/standing.ts';
import { IconButton } from '#ui/part/button.tsx';
import { CLOSE, TEXT } from '#ui/part/icon-paths.ts';
import { Sheet } from '#ui/part/sheet.tsx';
import { useWide } from '#ui/study/use-wide.ts';
import { type Asking, AskRun } from './ask-run.tsx';
import { Contents } from './contents.tsx';
import { PointDetail } from './point-detail.tsx';
import { PointRows } from './point-rows.tsx';
import { ReadSection } from './read-section.tsx';
import styles from './reading-page.module.css';
import type { ReadEssay, ReadFrom, ReadPoint, SectionOffer } from './reading-view.ts';
import type { Span } from './segments.ts';
import { Share } from './share.tsx';
import { readingText as words } from './text.ts';
import { type TextLook, TextOptions } from './text-options.tsx';
import { useReadingPlace } from './use-place.ts';

interface ReadingPageProps {
  essay: ReadEssay;
  from: ReadFrom;
  look: TextLook;
  asking: Omit<Asking, 'onSay' | 'onVeil'>;
  /** The link back, and the badge that says where the answers are. */
  back: ReactNode;
  sync: ReactNode;
  /** The link to a quiz on one key point, or on one section. */
  quiz(about: { point: string } | { part: string }, label: string): ReactNode;
  offerOf(section: Section): SectionOffer;
  onLook(change: Partial<TextLook>): void;
  /** The passage in sight, by its ordinal. */
  onPlace(passage: number): void;
  onSectionRead(section: Section): void;
}

/** What lies over the text, or beside it. */
type Over =
  | { kind: 'point' | 'ask'; claimId: string }
  | { kind: 'points'; sectionId: string }
  | { kind: 'options' };

/** The whole text, calm, with its key points marked by how well each is remembered. */
export function ReadingPage(props: ReadingPageProps) {
  const { essay, from, look, asking, back, sync, quiz, onLook } = props;
  const { edition, whole, retold } = essay;
  const { sections, title, lang, dir } = edition.essay;
  const isWide = useWide();
  const text = useRef<HTMLElement>(null);
  const region = useRef<HTMLParagraphElement>(null);
  const [over, setOver] = useState<Over | null>(null);
  const [place, setPlace] = useState<Span | null>(null);
  const [isVeiled, setVeiled] = useState(false);
  const [goal, setGoal] = useState<Section | Span | null>(null);
  useReadingPlace(text, from, props.onPlace);
  const bySection = useMemo(
    () => pointsBySection<ReadPoint, Section>(edition.essay, essay.points),
    [edition, essay],
  );
  const pointsOf = (section: Section) => bySection.get(section) ?? NONE;
  const isBeside = isWide && (over?.kind === 'point' || over?.kind === 'points');
  const openId = over?.kind === 'point' ? over.claimId : null;
  const closeBeside = () => {
    setOver(null);
    const mark = openId && text.current?.querySelector(`a[data-point="${CSS.escape(openId)}"]`);
    if (mark instanceof HTMLElement) mark.focus({ preventScroll: true });
  };
  useAbove(text, isWide ? null : openId);
  useEscape(isBeside, closeBeside);
  // Once nothing lies over the text any more, it goes where the reader wished.
  useEffect(() => {
    if (!goal || over) return;
    const isSection = 'id' in goal;
    const selector = isSection ? `[data-section="${CSS.escape(goal.id)}"]` : '[data-place]';
    text.current
      ?.querySelector(selector)
      ?.scrollIntoView({ block: isSection ? 'start' : 'center' });
    setGoal(null);
  }, [goal, over]);
  const go = (to: Section | Span) => {
    setPlace('id' in to ? null : to);
    setGoal(to);
    if (over && !isBeside) window.history.back();
  };
  const spoken: Asking = {
    ...asking,
    onVeil: setVeiled,
    onSay: (message) => {
      if (region.current) region.current.textContent = message;
    },
  };
  const contents = <Contents essay={whole} text={text} pointsOf={pointsOf} onGo={go} />;
  const shown = over && (
    <Shown
      {...{ over, essay, pointsOf, quiz, asking: spoken }}
      onOver={setOver}
      options={
        <>
          <TextOptions essay={whole} look={look} onLook={onLook} onGo={go} />
          {!isWide && contents}
        </>
      }
    />
  );
  return (
    // Space scrolls a text: no key answers here, and none is shown.
    <div className={styles.page} data-keys="off">
      <header className={styles.bar}>
        {back}
        <p className={styles.title} lang={lang} dir={dir}>
          {title}
        </p>
        <IconButton
          icon={TEXT}
          label={words.options}
          aria-haspopup="dialog"
          onClick={() => setOver({ kind: 'options' })}
        />
      </header>
      {isWide && (
        <div className={styles.side}>
          <Share {...essay} />
          {contents}
        </div>
      )}
      <main className={styles.text} ref={text} data-veiled={isVeiled || undefined}>
        <h1 className="visually-hidden" lang={lang} dir={dir}>
          {title}
        </h1>
        {!isWide && <Share {...essay} />}
        {sections.map((section) => (
          <ReadSection
            key={section.id}
            {...{ section, place, openId }}
            essay={whole}
            points={pointsOf(section)}
            marks={look.marks}
            // Under a sheet nothing can be reached as it is, and where the focus came from has to take it back.
            isInert={isVeiled && over === null}
            offer={props.offerOf(section)}
            asking={spoken}
            onBegin={() => {
              // What lies beside the text says what is about to be asked.
              setOver(null);
              props.onSectionRead(section);
            }}
            onOpen={(claimId) => setOver({ kind: 'point', claimId })}
            onList={() => setOver({ kind: 'points', sectionId: section.id })}
          />
        ))}
        <p className={styles.retold}>{retold}</p>
        <div className={styles.sync}>{sync}</div>
      </main>
      {isBeside && (
        <aside className={styles.beside} aria-label={titleOf(over, essay)}>
          <span className={styles.close}>
            <IconButton icon={CLOSE} label={words.close} onClick={closeBeside} />
          </span>
          {shown}
        </aside>
      )}
      {over && !isBeside && (
        <Sheet
          clear={over.kind === 'point'}
          title={titleOf(over, essay)}
          closeLabel={words.close}
          onClose={() => setOver(null)}
        >
          {shown}
        </Sheet>
      )}
      <p role="status" className="visually-hidden" ref={region} />
    </div>
  );
}

interface ShownProps extends Pick<ReadingPageProps, 'essay' | 'quiz'> {
  over: Over;
  pointsOf(section: Section): readonly ReadPoint[];
  asking: Asking;
  options: ReactNode;
  onOver(over: Over): void;
}

function Shown({ over, essay, pointsOf, quiz, asking, options, onOver }: ShownProps) {
  const { edition, points } = essay;
  if (over.kind === 'options') return options;
  if (over.kind === 'points') {
    const section = sectionOf(edition.essay, over.sectionId);
    return (
      <PointRows
        points={section ? pointsOf(section) : NONE}
        essay={edition.essay}
        quiz={quiz({ part: over.sectionId }, words.quizPart)}
        onOpen={(claimId) => onOver({ kind: 'point', claimId })}
      />
    );
  }
  const point = points.find(({ claim }) => claim.id === over.claimId);
  if (!point) return null;
  const { claimId } = over;
  if (over.kind === 'ask')
    return (
      <AskRun
        {...asking}
        itemIds={point.askable}
        onEnd={() => onOver({ kind: 'point', claimId })}
      />
    );
  return (
    <PointDetail
      point={point}
      essay={edition.essay}
      quiz={quiz({ point: claimId }, words.quizThis)}
      onAsk={() => onOver({ kind: 'ask', claimId })}
    />
  );
}

const NONE: readonly ReadPoint[] = [];

function sectionOf({ sections }: Pick<Essay, 'sections'>, sectionId: string): Section | undefined {
  return sections.find(({ id }) => id === sectionId);
}

function titleOf(over: Over, { edition }: ReadEssay): string {
  if (over.kind === 'options') return words.optionsShort;
  if (over.kind !== 'points') return words.keyPoint;
  const section = sectionOf(edition.essay, over.sectionId);
  return words.pointsOf(section?.title ?? edition.title);
}

/** Keeps the sentence that was tapped in sight above the sheet. */
function useAbove(text: { current: HTMLElement | null }, openId: string | null): void {
  useEffect(() => {
    const mark = openId === null ? null : text.current?.querySelector('[data-open]');
    const sheet = document.querySelector('dialog[open]');
    if (!mark || !sheet) return;
    if (mark.getBoundingClientRect().bottom > sheet.getBoundingClientRect().top)
      mark.scrollIntoView({ block: 'start' });
  }, [text, openId]);
}

/** Escape closes what lies beside the text; a sheet has its own. */
function useEscape(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen]);
}
