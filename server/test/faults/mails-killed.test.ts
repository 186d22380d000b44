// kill -9 of one of two programs while mails are sent: none is lost, and one that is sent again has
// the same Message-ID.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { isLong } from '../campaign.ts';
import { createTestDatabase } from '../database.ts';
import { openMailServer } from '../mail-server.ts';
import { startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

const mailsOf = 300;
/** Which share is sent at a kill. */
const kills = isLong() ? [0.2, 0.4, 0.6] : [0.4];
const own = await createTestDatabase();
const server = await openMailServer();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
const env = { DATABASE_URL: own.url, INLET_SMTP_URL: server.url };
const { keys } = await createTenant(database);
const programs = await Promise.all([startProgram({ env }), startProgram({ env })]);
after(async () => {
  for (const program of programs) {
    program.kill('SIGTERM');
    await program.ended;
  }
  await server.close();
  await database.close();
  await own.drop();
});

async function post(path: string, body: object) {
  const response = await fetch(`${programs[0]?.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(response.ok, `${path} ${response.status}`);
}

async function countOf(state: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    'select count(*)::integer from mails where state = $1',
    [state],
  );
  return rows[0]?.count ?? 0;
}

/** Without waiting until the leases of the dead process end. */
const endLeases = () =>
  database.pool.query(`update mails set due_at = now() where state = 'queued' and due_at > now()`);

test('a program that is killed while it sends → each mail arrives, again only as itself', async () => {
  await post('/automations', {
    ...{ name: 'All', active: true, trigger: { type: 'lead.created' } },
    steps: [{ type: 'send_email', subject: 'Hello', body: 'Dear {{ lead.first_name }}' }],
  });
  const leads = Array.from({ length: mailsOf }, (_, index) => ({
    ...{ first_name: `Ann ${index}`, email: `ann${index}@example.com` },
  }));
  await post('/leads/batch', { leads });
  for (const share of kills) {
    const least = share * mailsOf;
    await waitUntil(() => server.mails.length >= least, { withinMs: 60_000, everyMs: 2 });
    programs[1]?.kill('SIGKILL');
    await programs[1]?.ended;
    await endLeases();
    programs[1] = await startProgram({ env });
  }
  const isDone = async () => (await countOf('sent')) === mailsOf;
  assert.ok(
    await waitUntil(isDone, { withinMs: 120_000, everyMs: 50 }),
    `${await countOf('sent')} sent, ${await countOf('queued')} queued`,
  );
  const idsOf = Map.groupBy(server.mails, ({ to }) => to);
  assert.equal(idsOf.size, mailsOf);
  for (const [to, received] of idsOf) {
    assert.equal(new Set(received.map(({ mail }) => mail.messageId)).size, 1, to);
  }
  const { rows } = await database.pool.query<{ type: string; count: number }>(
    `select type, count(*)::integer from events where type like 'mail.%' group by type order by type`,
  );
  assert.deepEqual(rows, [
    { type: 'mail.queued', count: mailsOf },
    { type: 'mail.sent', count: mailsOf },
  ]);
});
