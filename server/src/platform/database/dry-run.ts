// A dry run: all that a task does over a database happens in one transaction, over one connection, and
// is rolled back at the end. Transactions of the task become savepoints.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from './pool.ts';
import type { Tables } from './schema.gen.ts';

export interface DryRun {
  run: <Result>(task: () => Promise<Result>) => Promise<Result>;
  /** Takes everything back. May be called more than once. */
  end: () => Promise<void>;
  /** The notes of the task under a name. */
  notes: (name: string) => readonly unknown[];
}

interface Running {
  client: () => Promise<pg.PoolClient>;
  notes: Map<string, unknown[]>;
  ended: Promise<void>;
}

const running = new AsyncLocalStorage<Running>();

export const inDryRun = (): boolean => running.getStore() !== undefined;

/** Equal for all that belongs to one dry run. */
export const currentDryRun = (): object | undefined => running.getStore();

/** Resolves when the dry run is taken back; at once outside of one. */
export const afterDryRun = async (): Promise<void> => running.getStore()?.ended;

/** Notes facts for the report of the dry run, if there is one. */
export function noteInDryRun(name: string, facts: readonly unknown[]): void {
  const notes = running.getStore()?.notes;
  if (notes === undefined) return;
  const known = notes.get(name) ?? [];
  for (const fact of facts) known.push(fact);
  notes.set(name, known);
}

/** The same database, whose connections within a dry run are all that of the dry run. */
export function withDryRuns(database: Database): Database {
  const { pool: real } = database;
  const pool: pg.Pool = Object.assign(Object.create(real) as pg.Pool, {
    connect: (...args: []) => running.getStore()?.client() ?? real.connect(...args),
    query(...args: [string]) {
      const client = running.getStore()?.client();
      return client === undefined ? real.query(...args) : client.then((one) => one.query(...args));
    },
  });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { ...database, pool, kysely };
}

/** Takes a connection of the real database when the task first needs one. */
export function createDryRun({ pool }: Pick<Database, 'pool'>): DryRun {
  const notes = new Map<string, unknown[]>();
  let opened: Promise<pg.PoolClient> | undefined;
  let isEnded = false;
  const ended = Promise.withResolvers<void>();

  async function open(): Promise<pg.PoolClient> {
    const client = await pool.connect();
    await client.query('begin');
    return client;
  }

  async function rollBack(): Promise<void> {
    const client = await opened?.catch(() => undefined);
    await client?.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }

  const nested = nestedClients();
  const client = async () => {
    if (isEnded) throw new Error('The dry run has ended.');
    opened ??= open();
    return nested(await opened);
  };
  return {
    run: (task) => running.run({ client, notes, ended: ended.promise }, task),
    end() {
      if (!isEnded) ended.resolve(rollBack());
      isEnded = true;
      return ended.promise;
    },
    notes: (name) => notes.get(name) ?? [],
  };
}

/**
 * Makes a client whose transactions are savepoints, and that its users cannot release. It sends their
 * statements one after the other.
 */
function nestedClients(): (client: pg.PoolClient) => pg.PoolClient {
  let depth = 0;
  let last: Promise<unknown> = Promise.resolve();
  let made: pg.PoolClient | undefined;

  const inside = (text: string): string => {
    if (/^(begin|start transaction)/.test(text)) {
      depth += 1;
      return `savepoint dry_${depth}`;
    }
    if (text !== 'commit' && text !== 'rollback') return text;
    const savepoint = `dry_${depth}`;
    depth -= 1;
    return text === 'commit'
      ? `release savepoint ${savepoint}`
      : `rollback to savepoint ${savepoint}; release savepoint ${savepoint}`;
  };

  return (client) => {
    made ??= Object.assign(Object.create(client) as pg.PoolClient, {
      query(statement: string | pg.QueryConfig, ...values: []) {
        const text = typeof statement === 'string' ? statement : statement.text;
        const nested = inside(text);
        const isSame = nested === text && typeof statement !== 'string';
        const result = last.then(() =>
          isSame ? client.query(statement) : client.query(nested, ...values),
        );
        last = result.catch(() => {});
        return result;
      },
      release() {},
    });
    return made;
  };
}
