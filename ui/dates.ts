/**
 * A day as LOOK says it: `Friday, 4 December`; with its year where that is not the year of `now` (both ms since 1970), in a time zone.
 */
export function dayWords(at: number, timeZone: string, now = Date.now()): string {
  const parts = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(of);
  const year = parts({ year: 'numeric' });
  const day = `${parts({ weekday: 'long' })}, ${parts({ day: 'numeric', month: 'long' })}`;
  return year === parts({ year: 'numeric' }, now) ? day : `${day} ${year}`;
}

/** A day with its hour, which is nothing without its zone: `Friday, 4 December, 23:00 (Berlin)`. */
export function hourWords(at: number, timeZone: string, now = Date.now()): string {
  const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at);
  return `${dayWords(at, timeZone, now)}, ${hour} (${placeOf(timeZone)})`;
}

/** The city that a time zone is named after, as people read it. */
function placeOf(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}
