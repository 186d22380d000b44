// kill -9 of the program while it sends notifications by mail: nobody misses theirs, and at most those
// in flight come twice.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { openMailServer } from '../mail-server.ts';
import { startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const people = 200;
/** The mails of a workspace are sent one after the other. */
const inFlight = 1;
const own = await createTestDatabase();
const server = await openMailServer();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
const env = { DATABASE_URL: own.url, INLET_SMTP_URL: server.url };
const { keys } = await createTenant(database);
await database.pool.query(`
  with made as (
    insert into people (id, name, email, updated_at)
    select 'person ' || n, 'Ann ' || n, 'ann' || n || '@acme.example', now()
    from generate_series(1, ${people}) n returning id, name, email)
  insert into members (workspace_id, id, person_id, name, email, role)
  select (select id from workspaces), gen_random_uuid(), id, name, email, 'agent' from made`);
await database.pool.query(`
  insert into notification_preferences (workspace_id, member_id, kinds)
  select workspace_id, id, '{"lead_assigned": {"email": true}}' from members`);
let program = await startProgram({ env });
after(async () => {
  program.kill('SIGTERM');
  await program.ended;
  await server.close();
  await database.close();
  await own.drop();
});

const countOf = async (what: string): Promise<number> =>
  (await database.pool.query(`select count(*)::integer as count from ${what}`)).rows[0].count;

/** Without waiting for the minute in which notifications come together. */
const hurry = () =>
  database.pool.query(`select graphile_worker.reschedule_jobs(array_agg(id), now())
    from graphile_worker.jobs
    where task_identifier in ('deliver-notifications', 'send-notification-mail')
      and locked_at is null and run_at > now() having count(*) > 0`);

test('killed three times while it sends → each person gets a mail', async () => {
  const { rows } = await database.pool.query<{ number: number }>(
    `select number from members where role = 'agent'`,
  );
  const leads = rows.map(({ number }, index) => ({
    ...{ first_name: `Lead ${index}`, assigned_user_id: Number(number) },
  }));
  const response = await fetch(`${program.url}/api/v1/leads/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    body: JSON.stringify({ leads }),
  });
  assert.ok(response.ok);
  const isQueued = async () => (await countOf('notification_deliveries')) === people;
  assert.ok(await waitUntil(isQueued, { withinMs: 60_000, everyMs: 50 }));
  for (const share of [0.1, 0.4, 0.7]) {
    await hurry();
    const isReached = () => server.mails.length >= share * people;
    assert.ok(await waitUntil(isReached, { withinMs: 60_000, everyMs: 2 }));
    program.kill('SIGKILL');
    await program.ended;
    program = await startProgram({ env });
  }
  const isDone = async () => {
    await hurry();
    const mails = `graphile_worker.jobs where task_identifier like '%notification%'`;
    return (await countOf(mails)) === 0;
  };
  assert.ok(await waitUntil(isDone, { withinMs: 120_000, everyMs: 200 }));
  assert.equal(new Set(server.mails.map(({ to }) => to)).size, people);
  assert.ok(server.mails.length <= people + 3 * inFlight, String(server.mails.length));
  assert.equal(await countOf('notification_deliveries'), 0);
});
