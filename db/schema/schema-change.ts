import type { DiffTarget, SchemaContainer } from '@prisma/schema-engine-wasm';
import { adapterFor, providerOf } from '#db/engine/address.ts';
import { schemaFiles, withEngine } from './schema-engine.ts';

/**
 * The SQL that leads from older models (none at all when undefined) to today's; empty when nothing changed.
 * The engine wants a database at `url` to speak to, and leaves it alone.
 */
export async function schemaChange(url: string, older?: SchemaContainer[]): Promise<string> {
  const provider = providerOf(url);
  const from: DiffTarget = older ? { tag: 'schemaDatamodel', files: older } : { tag: 'empty' };
  return withEngine(provider, adapterFor(url, true), async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files: schemaFiles(provider) },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? (stdout ?? '') : '';
  });
}
