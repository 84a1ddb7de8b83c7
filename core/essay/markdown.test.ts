import { expect, it } from 'vitest';
import { structureMarkdown } from './markdown.ts';

const sections = (text: string) => structureMarkdown([{ text }]).sections;
const titled = (titles: string[]) => titles.map((title) => `# ${title}\n\ntext\n`).join('\n');

it.each([[['T', 'T', 'T 2']], [['A 2', 'A', 'A']], [['T', 'T 2', 'T', 'T-2']]])(
  'gives each of the sections %j an id of its own',
  (titles) => {
    const ids = sections(titled(titles)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(titles.length);
  },
);

it.each([
  ['## The language C#', 'The language C#'],
  ['## The language F# ##', 'The language F#'],
  ['# Closed #', 'Closed'],
  ['Heat\n====', 'Heat'],
])('reads the heading %j', (line, title) => {
  expect(sections(`${line}\n\ntext`)[0]?.title).toBe(title);
});
