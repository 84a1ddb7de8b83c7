import type { ComponentType, Ref } from 'react';
import type { Essay, Outline } from '#core/essay/essay.ts';
import type { CommonItem } from '#core/item/common.ts';
import type { Face } from '#core/study/face.ts';
import type { GivenAnswer } from '#ui/card/card-view.ts';

/** An answer that is being put together; `draft` is empty while there is none. */
export interface DraftProps {
  /** In the order to show. */
  options: readonly string[];
  lang: string;
  draft: string;
  onDraft(draft: string): void;
  /** Of a field, where there is one. */
  field: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** What a card's folded half gets while it is asked. */
export interface FoldedProps<I> extends DraftProps {
  item: I;
  face: Face;
  onReveal(answer: string): void;
  /** Whether a newcomer is told what to do. */
  isHinted: boolean;
}

export interface AnswerProps<I> {
  item: I;
  face: Face;
  /** Its words may come later. */
  essay: Outline | Essay;
  options: readonly string[];
  given: GivenAnswer;
  ticked: ReadonlySet<number>;
  onTick(point: number, on: boolean): void;
}

export interface TaskProps<I> {
  item: I;
  face: Face;
}

/** How a card of one kind looks below its crease, folded and open. */
export interface CardKind<I extends CommonItem> {
  Folded: ComponentType<FoldedProps<I>>;
  /** What was answered and what is right. */
  Answer: ComponentType<AnswerProps<I>>;
  /** How an answer is put together that is handed in by another button; null where it is only said in the head. */
  Draft: ComponentType<DraftProps> | null;
  /** Before the answer: Space and Enter reveal it, or digits pick an option. */
  keys: 'reveal' | 'pick' | 'none';
  /** Whether the learner may say that a judgement was wrong: spelling can be judged too strictly, a tap cannot. */
  mayOverrule: boolean;
  /** Whether the learner may put the question, or its answer too, in words of their own. */
  rewords: 'nothing' | 'question' | 'both';
  /** What is asked of a stem that is a name, under it; null where the stem asks by itself. */
  Task: ComponentType<TaskProps<I>> | null;
  /** Its answer is the text's own words: no explanation stands under them, and no quotation. */
  isText: boolean;
  /** The key in the reader's words. */
  keyWords(item: I): string;
}

/** What most kinds share: they differ from it where they must. */
export const BY_HEART = {
  Draft: null,
  keys: 'reveal' as const,
  mayOverrule: false,
  rewords: 'nothing' as const,
  Task: null,
  isText: false,
  keyWords: ({ key }: CommonItem) => key,
};
