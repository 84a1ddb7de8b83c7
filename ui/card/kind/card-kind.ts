import type { ComponentType, Ref } from 'react';
import type { CommonItem } from '#core/item/common.ts';
import type { GivenAnswer } from '#ui/card/card-view.ts';

export interface OptionsProps<I> {
  item: I;
  /** In the order to show. */
  options: readonly string[];
  /** Null until something was chosen. */
  given: GivenAnswer | null;
  onReveal(answer: string): void;
}

export interface FieldProps {
  draft: string;
  lang: string;
  onDraft(draft: string): void;
  onReveal(answer: string): void;
  ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export interface BarProps {
  draft: string;
  onReveal(answer: string): void;
}

export interface AnswerProps<I> {
  item: I;
  given: GivenAnswer;
  ticked: ReadonlySet<number>;
  onTick(point: number, on: boolean): void;
}

/** How a card of one kind looks, from its stem to what was answered. */
export interface CardKind<I extends CommonItem> {
  /** Under the stem, while it is asked and once it is answered. */
  Options?: ComponentType<OptionsProps<I>>;
  /** Where an answer is written, while it is asked. */
  Field?: ComponentType<FieldProps>;
  /** Under the thumb, while it is asked. */
  Bar: ComponentType<BarProps>;
  /** What was answered and what is right, once the answer is out. */
  Answer?: ComponentType<AnswerProps<I>>;
  /** Whether Space and Enter show the answer. */
  keysReveal: boolean;
  /** Whether the judgement stands where the eye already is. */
  isJudgedInPlace: boolean;
  /** The key in the reader's words. */
  keyWords(item: I): string;
}

/** A card that is answered in the head: kinds differ from it where they must. */
export const BY_HEART = {
  keysReveal: true,
  isJudgedInPlace: false,
  keyWords: ({ key }: CommonItem) => key,
};
