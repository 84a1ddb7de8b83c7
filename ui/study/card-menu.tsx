import { useState } from 'react';
import { cardKindOf } from '#ui/card/card-kinds.ts';
import type { CardView } from '#ui/card/card-view.ts';
import type { CardAction } from '#ui/cards/card-action.ts';
import { cardsText, LONGEST_NOTE, LONGEST_REPORT } from '#ui/cards/text.ts';
import { OwnWording } from '#ui/cards/wording-form.tsx';
import { WordsForm } from '#ui/cards/words-form.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { FLAG, MOON, NOTE, PEN, STOP, WARNING } from '#ui/part/icon-paths.ts';
import { Sheet } from '#ui/part/sheet.tsx';
import styles from './card-menu.module.css';

export type MenuPart = 'menu' | 'note' | 'wording' | 'report';

interface CardMenuProps {
  view: CardView;
  /** Where it opens: a key leads to the note at once. */
  at: MenuPart;
  /** The card has not been answered yet. */
  isAsked: boolean;
  onAct(action: CardAction): void;
  onClose(): void;
}

/** What may be done with the card beside answering it, each with what it does. */
export function CardMenu({ view, at, isAsked, onAct, onClose }: CardMenuProps) {
  const [part, show] = useState(at);
  const { item, flagged, note, edit, reportsTo } = view;
  const { rewords } = cardKindOf(item);
  const row = (icon: string, words: { title: string; why: string }, onPick: () => void) => (
    <li key={words.title}>
      <button type="button" className={styles.row} onClick={onPick}>
        <Icon path={icon} />
        <span>
          <span className={styles.title}>{words.title}</span>
          <span className={styles.why}>{words.why}</span>
        </span>
      </button>
    </li>
  );
  const does = (action: CardAction) => () => {
    onAct(action);
    onClose();
  };
  const { menu } = cardsText;
  return (
    <Sheet title={menu[part]} closeLabel={menu.close} onClose={onClose}>
      {part === 'menu' && (
        <ul className={styles.rows}>
          {row(NOTE, note === '' ? menu.writeNote : menu.changeNote, () => show('note'))}
          {row(FLAG, flagged ? menu.unflag : menu.flag, does({ kind: 'flag', flagged: !flagged }))}
          {row(MOON, menu.notToday, does({ kind: 'not-today' }))}
          {row(STOP, menu.stop, does({ kind: 'stop' }))}
          {rewords !== 'nothing' && row(PEN, menu.reword, () => show('wording'))}
          {reportsTo && row(WARNING, menu.reportTo(reportsTo), () => show('report'))}
        </ul>
      )}
      {part === 'note' && (
        <WordsForm
          label={cardsText.note}
          submit={cardsText.keepNote}
          words={note}
          longest={LONGEST_NOTE}
          onWords={(text) => does({ kind: 'note', text })()}
        />
      )}
      {part === 'report' && (
        <WordsForm
          label={cardsText.report}
          why={cardsText.reportWhy}
          submit={cardsText.sendReport}
          required
          longest={LONGEST_REPORT}
          onWords={(text) => does({ kind: 'report', text })()}
        />
      )}
      {part === 'wording' && (
        <OwnWording
          item={item}
          edit={edit}
          both={rewords === 'both'}
          isAsked={isAsked}
          onReword={(wording) => does({ kind: 'reword', ...wording })()}
        />
      )}
    </Sheet>
  );
}
