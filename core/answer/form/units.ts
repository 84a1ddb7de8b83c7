/** Units and currencies as they stand after a number, each with its one name. */
const NAMES: Record<string, string> = {
  km: 'km kilometre kilometres kilometer kilometers',
  m: 'metre metres meter meters',
  cm: 'cm centimetre centimetres centimeter centimeters',
  mm: 'mm millimetre millimetres millimeter millimeters',
  mile: 'mile miles mi',
  foot: 'ft foot feet',
  kg: 'kg kilogram kilograms kilogramme kilogrammes kilo kilos',
  g: 'g gram grams gramme grammes',
  mg: 'mg milligram milligrams',
  t: 't tonne tonnes',
  lb: 'lb lbs',
  l: 'l litre litres liter liters',
  ml: 'ml millilitre millilitres milliliter milliliters',
  h: 'h hr hrs hour hours',
  min: 'min mins minute minutes',
  s: 's sec secs second seconds',
  celsius: 'celsius',
  fahrenheit: 'fahrenheit',
  percent: 'percent pct prozent',
  dollar: 'dollar dollars usd',
  euro: 'euro euros eur',
  pound: 'pound pounds gbp',
  yen: 'yen jpy',
  rupee: 'rupee rupees inr',
  rouble: 'rouble roubles ruble rubles rub',
};
const UNITS = new Map(
  Object.entries(NAMES).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit])),
);
/** Two in one word. */
const COMPOUNDS: Record<string, readonly string[]> = {
  ...{ kmh: ['km', 'h'], kph: ['km', 'h'], mph: ['mile', 'h'] },
};
export const CURRENCIES: Record<string, string> = {
  ...{ $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen', '₹': 'rupee', '₽': 'rouble' },
  ...{ '₩': 'won', '₺': 'lira' },
};

/** The units that a word names after a number, or undefined. */
export function unitsOf(word: string): readonly string[] | undefined {
  const unit = UNITS.get(word);
  return unit === undefined ? COMPOUNDS[word] : [unit];
}

/** Whether a word is the code of a currency, which may stand before the number. */
export const isCurrencyCode = (word: string): boolean => /^(usd|eur|gbp|jpy|inr|rub)$/.test(word);
