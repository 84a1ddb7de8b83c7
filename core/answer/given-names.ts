/** Given names that are one name in several languages and spellings, as they stand in a normal form. */
const SAME_NAME = [
  'eugene yevgeny evgeny yevgeni evgeni evgenii yevgenii eugen',
  'alexander aleksandr alexandr aleksander sasha oleksandr',
  'alexei aleksei alexey aleksey alexis',
  'andrew andrei andrey andriy',
  'anthony anton antony',
  'basil vasily vasili vasiliy',
  'catherine katherine ekaterina yekaterina',
  'demetrius dmitry dmitri dmitriy dimitri',
  'elizabeth elisabeth yelizaveta elizaveta',
  'george georgy georgi georgii yuri yury jurij',
  'gregory grigory grigori',
  'helen elena yelena',
  'igor ihor',
  'james jacob yakov',
  'john ivan ioann',
  'joseph iosif josef josif',
  'leo lev leon',
  'michael mikhail mikhael mykhailo',
  'nicholas nicolas nikolai nikolay nikolaj mykola',
  'paul pavel pavlo',
  'peter pyotr piotr petr petro',
  'sergius sergei sergey serhii',
  'simon semyon semen',
  'stephen steven stepan',
  'theodore fyodor fedor',
  'victor viktor',
  'vladimir volodymyr wladimir',
  'william wilhelm',
].map((names) => names.split(' '));

const FIRST = new Map(SAME_NAME.flatMap((names) => names.map((name) => [name, names[0] ?? name])));

/** The words of a name with its given names in one spelling. The last word, a surname, is left alone. */
export function withPlainGivenNames(words: readonly string[]): string[] {
  return words.map((word, index) => (index < words.length - 1 ? (FIRST.get(word) ?? word) : word));
}
