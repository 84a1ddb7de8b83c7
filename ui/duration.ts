import type { Outcome } from '#core/memory/schedule.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** An interval as it stands under a button: short, and never more exact than it is. */
export function shortInterval({ unit, value }: Outcome['interval']): string {
  if (unit === 'minutes') return shortMinutes(value);
  if (value < 30) return value === 1 ? '1 day' : `${value} days`;
  if (value < 365) return `${trim(value / 30.4)} mo`;
  return `${trim(value / 365)} yr`;
}

function shortMinutes(minutes: number): string {
  if (minutes < 1) return '< 1 min';
  if (minutes < HOUR) return `${Math.round(minutes)} min`;
  if (minutes < DAY) return `${trim(minutes / HOUR)} h`;
  const days = trim(minutes / DAY);
  return days === '1' ? '1 day' : `${days} days`;
}

/** The same, as it is said aloud. */
export function spokenInterval(interval: Outcome['interval']): string {
  return shortInterval(interval)
    .replace('< 1 min', 'less than a minute')
    .replace(/^1 min$/, '1 minute')
    .replace(/ min$/, ' minutes')
    .replace(/^1 h$/, '1 hour')
    .replace(/ h$/, ' hours')
    .replace(/^1 mo$/, '1 month')
    .replace(/ mo$/, ' months')
    .replace(/^1 yr$/, '1 year')
    .replace(/ yr$/, ' years');
}

/** A stretch of study or a wait: "1 min", "12 min", "2 h". */
export function roughly(minutes: number): string {
  return shortMinutes(Math.max(1, Math.ceil(minutes)));
}

function trim(value: number): string {
  return value < 10 ? String(Number(value.toFixed(1))) : String(Math.round(value));
}
