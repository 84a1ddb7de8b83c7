import { MINUTE } from './study-day.ts';

const BUCKET = 6 * 60 * MINUTE;

/** East of UTC in minutes at an instant (ms since 1970). */
export type OffsetAt = (at: number) => number;

/**
 * The offsets of a time zone. Asking Intl is slow, so instants between two that agree six hours apart share an answer:
 * no zone changes twice within six hours.
 * @throws RangeError for a zone that Intl does not know.
 */
export function offsetsOf(timeZone: string): OffsetAt {
  const exact = exactOffsets(timeZone);
  const edges = new Map<number, number>();
  const edge = (bucket: number) => {
    const known = edges.get(bucket);
    if (known !== undefined) return known;
    const offset = exact(bucket * BUCKET);
    edges.set(bucket, offset);
    return offset;
  };
  return (at) => {
    const bucket = Math.floor(at / BUCKET);
    const before = edge(bucket);
    return before === edge(bucket + 1) ? before : exact(at);
  };
}

function exactOffsets(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  return (at) => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
    );
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const local = new Date(0);
    // Date.UTC would take the years 0 to 99 for 1900 to 1999.
    local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return Math.round((local.getTime() - Math.floor(at / 1000) * 1000) / MINUTE);
  };
}
