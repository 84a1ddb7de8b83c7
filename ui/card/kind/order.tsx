import type { ItemOf } from '#core/item/item.ts';
import { inOrder, linesOf } from '#core/item/kind/order/answering.ts';
import { cardText } from '#ui/card/text.ts';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK, CROSS } from '#ui/part/icon-paths.ts';
import { type AnswerProps, BY_HEART, type CardKind, type FoldedProps } from './card-kind.ts';
import { Check, DontKnow, Fold } from './folded.tsx';
import { Labelled } from './labelled.tsx';
import styles from './order.module.css';
import { OrderDraft } from './order-draft.tsx';

type OrderItem = ItemOf<'order'>;

/** Nothing moved is no answer yet: as they are shown, the steps are never right. */
function Folded(props: FoldedProps<OrderItem>) {
  const { draft, onReveal } = props;
  return (
    <Fold
      foot={
        <>
          <Check disabled={draft === ''} onCheck={() => onReveal(draft)} />
          <DontKnow onReveal={onReveal} />
        </>
      }
    >
      <OrderDraft {...props} />
    </Fold>
  );
}

/** The right order, and where each step stood that was out of it. */
function Answer({ item, given }: AnswerProps<OrderItem>) {
  const steps = linesOf(item.key);
  const own = given.answer === '' ? [] : linesOf(given.answer);
  const kept = inOrder(own, steps);
  return (
    <Labelled label={cardText.rightOrder}>
      <ol className={styles.steps}>
        {steps.map((step, place) => {
          const had = own.indexOf(step);
          const isKept = kept.has(step);
          return (
            <li key={step} className={had < 0 || isKept ? styles.step : styles.wrong}>
              <span className={styles.place}>{place + 1}</span>
              <div>
                <p>{step}</p>
                {had >= 0 && !isKept && <p className={styles.had}>{cardText.hadAt(had + 1)}</p>}
              </div>
              {had >= 0 && <Icon path={isKept ? CHECK : CROSS} size="small" />}
            </li>
          );
        })}
      </ol>
    </Labelled>
  );
}

export const order: CardKind<OrderItem> = {
  ...BY_HEART,
  Folded,
  Answer,
  Draft: OrderDraft,
  keys: 'none',
  rewords: 'question',
  keyWords: ({ key }) =>
    linesOf(key)
      .map((step, place) => `${place + 1}. ${step}`)
      .join(' '),
};
