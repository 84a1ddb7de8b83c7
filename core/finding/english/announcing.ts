/** Says that something comes: the sentence after it says it. */
const COMES =
  /\b(a number of|several|various|certain|many|some|two|three|four|five) (\w+ )?(ways|types|kinds|forms|reasons|factors|steps|examples|categories|approaches|tools|policies|methods|questions|problems|issues|aspects|features)\b|\balso important\b|\bas follows\b|\braises? (\w+ )?questions\b|\bin much the same way\b|:$/i;
/** Gives one case of it. */
const CASE = /^(another|for example|for instance|also)\b|\bfor (example|instance)\b/i;

export const isAnnouncing = (sentence: string): boolean => COMES.test(sentence);

export const isCase = (sentence: string): boolean => CASE.test(sentence);
