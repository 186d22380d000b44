// Writes the result of the migrations: server/schema.sql for people, and the types of the tables for
// the compiler. With --check it only reports whether the two are stale.

import { openDatabase, type SocketConnection } from '../server/src/platform/database/pool.ts';
import { startTestPostgres } from '../server/test/postgres.ts';
import { type GeneratedFile, writeOrCheck } from './generated-file.ts';
import { readTables } from './schema/read-tables.ts';
import { renderSql } from './schema/render-sql.ts';
import { renderTypes } from './schema/render-types.ts';

const postgres = await startTestPostgres();
const files = await describe(postgres.template.connection).finally(postgres.stop);
process.exitCode = writeOrCheck(files, {
  check: process.argv.includes('--check'),
  remedy: 'npm run schema',
});

async function describe(connection: SocketConnection): Promise<GeneratedFile[]> {
  const database = openDatabase(connection, { poolSize: 1 });
  try {
    const schema = await readTables(database.pool);
    return [
      { path: 'server/schema.sql', content: renderSql(schema) },
      { path: 'server/src/platform/database/schema.gen.ts', content: renderTypes(schema) },
    ];
  } finally {
    await database.close();
  }
}
