import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/engine/client.ts';
import { migrate, NewerDatabaseError, pendingMigrations } from '#db/schema/migrate.ts';
import { schemaChange } from '#db/schema/schema-change.ts';

const CATALOG = {
  sqlite: `SELECT m.name AS "table", c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master m,
    pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\' ORDER BY 1, 2`,
  postgresql: `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%' ORDER BY 1, 2`,
};
const INDEXES = {
  sqlite: `SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name <> '_prisma_migrations'
    ORDER BY 1, 2`,
  postgresql: `SELECT conrelid::regclass::text AS place, pg_get_constraintdef(oid) AS def FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '\\_prisma%'
    UNION ALL SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'
    AND tablename NOT LIKE '\\_prisma%' ORDER BY 1, 2`,
};

async function catalogOf(db: Database): Promise<unknown[]> {
  const columns = await db.root.$queryRawUnsafe<unknown[]>(CATALOG[db.kind]);
  const indexes = await db.root.$queryRawUnsafe<unknown[]>(INDEXES[db.kind]);
  return [...columns, ...indexes];
}

/** Migrations; `empty` makes the address of a new database. */
export function schemaContract(empty: () => Promise<string>): void {
  describe('schema', () => {
    it('is the same by the migrations and by the models', async () => {
      const [migrated, modelled] = [await empty(), await empty()];
      await migrate(migrated);
      const [one, two] = [openDatabase(migrated), openDatabase(modelled)];
      for (const statement of (await schemaChange(modelled)).split(';\n')) {
        if (statement.trim()) await two.root.$executeRawUnsafe(statement);
      }
      const catalogs = [await catalogOf(one), await catalogOf(two)];
      await one.close();
      await two.close();
      expect(catalogs[0]?.length).toBeGreaterThan(100);
      expect(catalogs[0]).toEqual(catalogs[1]);
    });

    it('applies migrations once, and leaves a newer database alone', async () => {
      const url = await empty();
      expect((await migrate(url)).length).toBeGreaterThan(0);
      expect(await migrate(url)).toEqual([]);
      expect(await pendingMigrations(url)).toEqual([]);
      const db = openDatabase(url);
      await db.root.$executeRawUnsafe(
        `UPDATE "_prisma_migrations" SET "migration_name" = '29990101000000_from_the_future'`,
      );
      await db.close();
      await expect(migrate(url)).rejects.toThrow(NewerDatabaseError);
    });
  });
}
