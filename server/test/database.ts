// A database of its own for a test file: a copy of the migrated template.

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  clientConfig,
  type Database,
  openDatabase,
  type SocketConnection,
} from '../src/platform/database/pool.ts';
import { findTemplate } from './template.ts';

export interface TestDatabase extends Database {
  url: string;
  connection: SocketConnection;
  /** Closes this pool and drops the database, even if others are connected to it. */
  drop: () => Promise<void>;
}

export async function createTestDatabase(
  options: { poolSize?: number; empty?: boolean } = {},
): Promise<TestDatabase> {
  const { connection: template } = await findTemplate();
  const name = `test_${randomBytes(8).toString('hex')}`;
  const source = options.empty === true ? 'template0' : template.database;
  // Without WAL it is a third of the work.
  await administer(template, `create database ${name} template ${source} strategy file_copy`);

  const connection = { ...template, database: name };
  const database = openDatabase(connection, { poolSize: options.poolSize ?? 10 });
  return {
    ...database,
    url: urlOf(connection),
    connection,
    drop: async () => {
      await database.close();
      await administer(template, `drop database if exists ${name} with (force)`);
    },
  };
}

export function urlOf({ host, port, user, database }: SocketConnection): string {
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

async function administer(template: SocketConnection, statement: string): Promise<void> {
  const client = new pg.Client(clientConfig({ ...template, database: 'postgres' }));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
