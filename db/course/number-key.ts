/** A student number as it is compared: without spaces, dashes, case or leading zeros. Empty where there is none. */
export function numberKey(number: string | null): string {
  return (number ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+(?=.)/, '');
}
