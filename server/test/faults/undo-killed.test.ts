// kill -9 in the middle of a large undo, of the server and of its PostgreSQL, and after the undo of
// that undo was cancelled: each record goes to the trash and comes back once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../eventually.ts';
import { startedData } from './data.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const data = await startedData();
const env = { INLET_DATA: data.folder };
let program: Program = await startProgram({ env });
const { keys } = await data.use(createTenant);
// Four pieces, with a contact and a lead of each row.
const rowCount = 4_000;
const withinMs = 90_000;

interface Shown {
  id: number;
  cause: string;
  state: string;
  done: number;
}

async function call(method: string, path: string, body?: string): Promise<Shown> {
  const response = await fetch(`${program.url}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${keys.leadhub}`,
      ...(body !== undefined && { 'content-type': 'application/octet-stream' }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  assert.ok(response.ok, text);
  return (JSON.parse(text) as { data: Shown }).data;
}

/** How many events of the change the undo has reverted, once they are more than `done`. */
async function hasPassed(undo: string, done: number): Promise<number> {
  let found: Shown | undefined;
  const passed = async () => {
    found = await call('GET', `causes/${undo}`);
    return found.done > done;
  };
  await eventually(passed, () => found, { withinMs, everyMs: 5 });
  assert.equal(found?.state, 'running');
  return found?.done ?? 0;
}

async function hasFinished(undo: string): Promise<void> {
  let found: Shown | undefined;
  const finished = async () => {
    found = await call('GET', `causes/${undo}`).catch(() => found);
    return found?.state === 'finished';
  };
  await eventually(finished, () => found, { withinMs, everyMs: 50 });
}

async function restart(): Promise<void> {
  program.kill('SIGKILL');
  await program.ended;
  program = await startProgram({ env });
}

/** By type, the events of the causes, and how many records they have. */
const eventsOf = (...causes: string[]): Promise<object> =>
  data.use(async ({ pool }) => {
    const { rows } = await pool.query(
      `select type, count(*)::integer as events, count(distinct subject_id)::integer as records
       from events where cause_id = any($1) group by type`,
      [causes],
    );
    return Object.fromEntries(rows.map(({ type, events, records }) => [type, [events, records]]));
  });

const once = [rowCount, rowCount];
let undone = '';

test('a killed server, then a killed PostgreSQL → the undo ends, with each record once', async () => {
  const rows = Array.from(
    { length: rowCount },
    (_, index) => `Person ${index},person${index}@undo.example`,
  );
  const text = `name,email\n${rows.join('\n')}\n`;
  const { id } = await call('POST', 'imports?file_name=many.csv', text);
  const { cause } = await call('POST', `imports/${id}/start`);
  const isImported = async () => (await call('GET', `imports/${id}`)).state === 'finished';
  await eventually(isImported, 'the import ends', { withinMs });
  undone = (await call('POST', `undo/${cause}`)).cause;
  const first = await hasPassed(undone, 0);
  await restart();
  await hasPassed(undone, first);
  process.kill(data.postgresPid() ?? 0, 'SIGKILL');
  await hasFinished(undone);
  assert.deepEqual(await eventsOf(undone), { 'contact.deleted': once, 'lead.deleted': once });
});

test('an undo that was cancelled and killed → the next one reverts the rest, each record once', async () => {
  const { cause: cancelled } = await call('POST', `undo/${undone}`);
  await hasPassed(cancelled, 0);
  assert.equal((await call('POST', `causes/${cancelled}/cancel`)).state, 'cancelled');
  await restart();
  const { cause: resumed } = await call('POST', `undo/${undone}`);
  await hasFinished(resumed);
  const events = await eventsOf(cancelled, resumed);
  assert.deepEqual(events, { 'contact.restored': once, 'lead.restored': once });
  assert.notDeepEqual(await eventsOf(resumed), events);
  assert.equal((await call('GET', `causes/${cancelled}`)).state, 'cancelled');
});
