import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('what runs after an install asks for nothing that it is itself to write', async () => {
  const { metafile } = await build({
    entryPoints: ['bin/generate.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const files = Object.keys(metafile.inputs);
  expect(files).toContain('server/deck-folder.ts');
  expect(files.filter((file) => file.startsWith('db/'))).toEqual([]);
});
