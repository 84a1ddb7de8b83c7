import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import type { Provider } from '#db/engine/address.ts';

/** Where the models and migrations lie: beside package.json, where every command of the project runs. */
export const prismaFolder = () => join(/* turbopackIgnore: true */ process.cwd(), 'prisma');

type EngineModule = {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let loading: Promise<EngineModule> | undefined;

/** Prisma's own schema engine as WebAssembly: nothing is downloaded, and no process is started. */
async function loadEngine(): Promise<EngineModule> {
  const name = '@prisma/schema-engine-wasm/schema_engine_bg';
  const glue = (await import(/* turbopackIgnore: true */ name)) as EngineModule &
    WebAssembly.ModuleImports;
  const file = createRequire(import.meta.url).resolve(/* turbopackIgnore: true */ name);
  const bytes = new Uint8Array(readFileSync(join(dirname(file), 'schema_engine_bg.wasm')));
  const compiled = await WebAssembly.compile(bytes);
  const instance = await WebAssembly.instantiate(compiled, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** Runs `use` with an engine on the database behind `adapter`. */
export async function withEngine<T>(
  provider: Provider,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine();
  const { SchemaEngine: Engine } = await loading;
  const files = schemaFiles(provider);
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const opened: SqlDriverAdapter[] = [];
  const bound = bindMigrationAwareSqlAdapterFactory(recorded(adapter, opened));
  const engine = await Engine.new({ datamodels }, () => {}, bound);
  try {
    return await use(engine);
  } finally {
    engine.free();
    // The engine leaves its connections open, and SQLite's holds a lock.
    for (const connection of opened) await connection.dispose();
  }
}

function recorded(
  factory: SqlMigrationAwareDriverAdapterFactory,
  opened: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory {
  const keep = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting;
    opened.push(connection);
    return connection;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => keep(factory.connect()),
    connectToShadowDb: () => keep(factory.connectToShadowDb()),
  };
}

/** The datasource and the shared models of one database. */
export function schemaFiles(provider: Provider): SchemaContainer[] {
  const folder = join(prismaFolder(), provider);
  const models = readdirSync(join(folder, 'models')).filter((name) => name.endsWith('.prisma'));
  return ['schema.prisma', ...models.sort().map((name) => `models/${name}`)].map((path) => ({
    path,
    content: readFileSync(join(folder, path), 'utf8'),
  }));
}

/** The migrations that this program knows, oldest first. */
export function migrationList(provider: Provider): MigrationList {
  const baseDir = join(prismaFolder(), provider, 'migrations');
  const read = (path: string) => readFileSync(join(baseDir, path), 'utf8');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: read(`${path}/migration.sql`) },
      },
    })),
  };
}
