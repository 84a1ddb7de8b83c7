import { type PointerEvent, useRef, useState } from 'react';
import { answerOf, linesOf } from '#core/item/kind/order/answering.ts';
import { cardText } from '#ui/card/text.ts';
import { IconButton } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { DOWN, GRIP, UP } from '#ui/part/icon-paths.ts';
import type { DraftProps } from './card-kind.ts';
import { LETTERS } from './option-list.tsx';
import styles from './order-draft.module.css';

/**
 * Steps to be put in order, by two buttons each, or dragged by the grip. A row is a place, and what moves is its words:
 * so neither the focus nor the finger that drags ever loses its row.
 */
export function OrderDraft({ options, draft, onDraft }: DraftProps) {
  const steps = draft === '' ? options : linesOf(draft);
  const list = useRef<HTMLOListElement>(null);
  const [held, hold] = useState<number | null>(null);
  const [said, say] = useState('');
  const move = (from: number, to: number) => {
    const step = steps[from];
    if (step === undefined || to < 0 || to >= steps.length) return false;
    const others = steps.filter((_, place) => place !== from);
    onDraft(answerOf([...others.slice(0, to), step, ...others.slice(to)]));
    say(cardText.movedTo(step, to + 1, steps.length));
    return true;
  };
  /** Moves by a button, and the focus goes with the step. */
  const press = (from: number, by: -1 | 1) => {
    if (!move(from, from + by)) return;
    const row = list.current?.children[from + by];
    row?.querySelectorAll('button')[by < 0 ? 0 : 1]?.focus();
  };
  const drag = (event: PointerEvent) => {
    if (held === null || !list.current) return;
    const to = placeAt(event.clientY, held, list.current);
    if (to !== held && move(held, to)) hold(to);
  };
  const grip = (place: number) => ({
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      hold(place);
    },
    onPointerMove: drag,
    onLostPointerCapture: () => hold(null),
  });
  return (
    <div className={styles.order}>
      <p className={styles.hint}>{cardText.orderHint}</p>
      <ol className={styles.steps} ref={list}>
        {steps.map((step, place) => (
          <li key={LETTERS[place]} className={place === held ? styles.held : styles.step}>
            <span className={styles.grip} aria-hidden="true" {...grip(place)}>
              <Icon path={GRIP} size="small" />
              {place + 1}
            </span>
            <span>{step}</span>
            <IconButton
              icon={UP}
              label={cardText.earlier(step)}
              aria-disabled={place === 0}
              onClick={() => press(place, -1)}
            />
            <IconButton
              icon={DOWN}
              label={cardText.later(step)}
              aria-disabled={place === steps.length - 1}
              onClick={() => press(place, 1)}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

/** The place for what is held at a height on the screen: it goes past a row once it is past that row's middle. */
function placeAt(y: number, from: number, list: HTMLOListElement): number {
  const middles = [...list.children].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
  const above = middles.filter((middle, place) => place < from && middle < y).length;
  const below = middles.filter((middle, place) => place > from && middle < y).length;
  return above + below;
}
