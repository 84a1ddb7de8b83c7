/** An exact number: `digits` / 10^`places`. Never a float, which would round long ones to the same. */
export interface Decimal {
  digits: bigint;
  places: number;
}

export const whole = (value: number | bigint): Decimal => ({ digits: BigInt(value), places: 0 });

/** From digits with at most one point: `12`, `.5`, `3.50`. */
export function decimalOf(text: string): Decimal {
  const [units = '', rest = ''] = text.split('.');
  return { digits: BigInt(`${units}${rest}` || '0'), places: rest.length };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const raised = ({ digits, places: own }: Decimal) => digits * 10n ** BigInt(places - own);
  return { digits: raised(a) + raised(b), places };
}

export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  places: a.places + b.places,
});

/** As it is compared: no zeros that say nothing, a point for the decimals. */
export function written({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const units = text.slice(0, text.length - places);
  const rest = text.slice(text.length - places).replace(/0+$/, '');
  return `${sign}${units}${rest && `.${rest}`}`;
}
