/** A day as LOOK says it: `Friday, 4 December`; in the time zone of the class. */
export function dayWords(at: number, timeZone: string): string {
  const parts = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(at);
  return `${parts({ weekday: 'long' })}, ${parts({ day: 'numeric', month: 'long' })}`;
}

/** A day with its hour: `Friday, 4 December, 23:00`. */
export function hourWords(at: number, timeZone: string): string {
  const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at);
  return `${dayWords(at, timeZone)}, ${hour}`;
}
