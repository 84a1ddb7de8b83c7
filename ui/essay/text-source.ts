import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Essay, EssayText, Outline } from '#core/essay/essay.ts';
import { withText } from '#core/essay/outline.ts';

/** Where the words of outlined essays come from: they are large, and taken out of the store when somebody reads. */
export interface TextSource {
  /** What is in hand; the same object as long as it is. */
  read(textId: string): EssayText | undefined;
  /** Somebody reads it: it is brought, and the listeners are told. */
  want(textId: string): void;
  subscribe(listener: () => void): () => void;
}

const NOWHERE: TextSource = {
  read: () => undefined,
  want: () => {},
  subscribe: () => () => {},
};
const Source = createContext(NOWHERE);

/** Around pages whose essays come without their words. */
export const TextsFrom = Source.Provider;

const whole = new WeakMap<Outline, { text: EssayText; essay: Essay }>();

/** An essay with its words, or null as long as they are on their way, or where there is none; one that has them is given back. */
export function useEssay(essay: Outline | Essay | null): Essay | null {
  const source = useContext(Source);
  const textId = essay && 'textId' in essay ? essay.textId : null;
  useEffect(() => {
    if (textId !== null) source.want(textId);
  }, [source, textId]);
  const read = () => (textId === null ? undefined : source.read(textId));
  const text = useSyncExternalStore(source.subscribe, read, () => undefined);
  if (!essay || !('textId' in essay)) return essay;
  return text ? joined(essay, text) : null;
}

/** Put together once, so that nothing below is drawn anew. */
function joined(outline: Outline, text: EssayText): Essay {
  const known = whole.get(outline);
  if (known?.text === text) return known.essay;
  const essay = withText(outline, text);
  whole.set(outline, { text, essay });
  return essay;
}
