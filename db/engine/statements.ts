import type BetterSqlite3 from 'better-sqlite3';

/** Plain SQL that a SQLite connection answers without compiling it each time. */
export interface PlainSql {
  all(sql: string, values: readonly unknown[]): Promise<unknown[]>;
  run(sql: string, values: readonly unknown[]): Promise<number>;
}

/** Statements kept at most; the texts of the hot path are few. */
const KEPT = 200;

/** A connection's compiled statements: compiling them anew took a sixth of a sync. */
export class Statements {
  readonly #connection: BetterSqlite3.Database;
  readonly #kept = new Map<string, BetterSqlite3.Statement>();

  constructor(connection: BetterSqlite3.Database) {
    this.#connection = connection;
  }

  all(sql: string, values: readonly unknown[]): unknown[] {
    const statement = this.#statement(sql);
    if (statement.reader) return statement.all(...values.map(bindable));
    statement.run(...values.map(bindable));
    return [];
  }

  run(sql: string, values: readonly unknown[]): number {
    return this.#statement(sql).run(...values.map(bindable)).changes;
  }

  #statement(sql: string): BetterSqlite3.Statement {
    const known = this.#kept.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql).safeIntegers(false);
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(sql, statement);
    return statement;
  }
}

const bindable = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);
