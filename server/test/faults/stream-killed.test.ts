// kill -9 of the program in the middle of a stream of leads: every answered line is stored, and the
// same lines sent again create only what is missing.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request as openRequest } from 'node:http';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { createTestDatabase } from '../database.ts';
import { startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const own = await createTestDatabase();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
const { keys } = await createTenant(database);
const env = { DATABASE_URL: own.url, INLET_ROLE: 'api' };
let program = await startProgram({ env });
after(async () => {
  program.kill('SIGTERM');
  await program.ended;
  await database.close();
  await own.drop();
});

interface Result {
  line: number;
  status: string;
  uuid: string;
}

const count = 4_000;
const body = Array.from({ length: count }, (_, index) =>
  JSON.stringify({
    idempotency_key: `line-${index}`,
    first_name: `No ${index}`,
    email: `no${index}@example.com`,
  }),
).join('\n');

/** Reads until the end, or until the connection breaks. */
async function send(onResult: (results: Result[]) => void = () => {}): Promise<Result[]> {
  const sent = openRequest(`${program.url}/api/v1/leads/batch`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      'content-type': 'application/x-ndjson',
    },
  });
  sent.on('error', () => {});
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const results: Result[] = [];
  try {
    for await (const line of createInterface({ input: response })) {
      results.push(JSON.parse(line));
      onResult(results);
    }
  } catch {
    // The connection broke, perhaps within a line.
  }
  return results;
}

async function stored() {
  const { rows } = await database.pool.query<{ id: string }>('select id from leads');
  return new Set(rows.map(({ id }) => id));
}

test('a stream that is killed → what was answered is stored, and a repeat adds the rest once', async () => {
  const answered = await send((results) => {
    if (results.length === 500) program.kill('SIGKILL');
  });
  await program.ended;
  assert.ok(answered.length >= 500 && answered.length < count, `${answered.length} were answered`);
  const kept = await stored();
  assert.ok(answered.every(({ uuid }) => kept.has(uuid)));

  program = await startProgram({ env });
  const repeated = await send();
  assert.equal(repeated.length, count);
  assert.ok(repeated.every(({ status }) => status === 'created'));
  assert.deepEqual(repeated.slice(0, answered.length), answered);
  assert.equal((await stored()).size, count);
  const { rows } = await database.pool.query(
    `select count(*) as events, count(distinct subject_id) as leads from events
     where type = 'lead.created'`,
  );
  assert.deepEqual(rows, [{ events: count, leads: count }]);
});
