const KEY = 'tenet-exams-answered';

/** The exams of which the learner has said on this device what becomes of the cards: deck and instant. */
export function examsAnswered(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split('\n');
  } catch {
    return [];
  }
}

/** Only a convenience of the device: where storage is blocked it is asked again. */
export function rememberExamAnswered(exam: string): void {
  try {
    localStorage.setItem(KEY, [...examsAnswered(), exam].join('\n'));
  } catch {}
}

/** Somebody else begins here. */
export function forgetExamsAnswered(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {}
}
