import type { Metadata } from 'next';
import { quizText } from '#ui/quiz/text.ts';
import { QuizPlace } from './quiz-place.tsx';

export const metadata: Metadata = { title: quizText.title };

/** Static: which deck, and which part of it, says the query. */
export default function QuizPage() {
  return <QuizPlace />;
}
