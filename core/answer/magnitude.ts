const MONTHS =
  'january february march april may june july august september october november december';

/** What an answer counts as when it is a number or a date, else undefined. */
export function magnitude(answer: string): number | undefined {
  const text = answer
    .trim()
    .toLowerCase()
    .replace(/^(in|on|about|around)\s+/, '');
  const dated = /^(?:(\d{1,2}) )?([a-z]+)(?: (\d{1,2}),?)? (\d{3,4})$/.exec(text);
  const month = dated ? MONTHS.split(' ').indexOf(dated[2] ?? '') : -1;
  if (dated && month !== -1)
    return Number(dated[4]) + (month + Number(dated[1] ?? dated[3] ?? 0) / 32) / 12;
  const number =
    /^[$€£]?(-?\d[\d,]*(?:\.\d+)?)\s*(%|percent|hundred|thousand|million|billion|trillion)?\b/.exec(
      text,
    );
  if (!number?.[1]) return undefined;
  const scale: Record<string, number> = {
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  };
  return Number(number[1].replace(/,/g, '')) * (scale[number[2] ?? ''] ?? 1);
}
