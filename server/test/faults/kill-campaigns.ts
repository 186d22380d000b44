// Kills programs while they send campaigns, and counts who got what.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { type Database, openDatabase } from '../../src/platform/database/pool.ts';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { createTestDatabase } from '../database.ts';
import { openMailServer } from '../mail-server.ts';
import { type Program, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

export interface Scale {
  people: number;
  kills: number;
}

const own = await createTestDatabase();
const database: Database = openDatabase(own.connection, { poolSize: 2 });
const server = await openMailServer();
const env = { DATABASE_URL: own.url, INLET_SMTP_URL: server.url };
const { keys } = await createTenant(database);
const programs: Program[] = [];
after(async () => {
  for (const program of programs) {
    program.kill('SIGTERM');
    await program.ended;
  }
  await server.close();
  await database.close();
  await own.drop();
});

async function request(method: string, path: string, body?: object) {
  const response = await fetch(`${programs[0]?.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${keys.leadhub}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.ok(response.ok, `${path} ${response.status}`);
  return ((await response.json()) as { data: Record<string, unknown> }).data;
}

interface Counted {
  audience: number;
  pending: number;
  sent: number;
  unknown: number;
  failed: number;
  suppressed: number;
}

export async function killWhileSending({ people, kills }: Scale): Promise<void> {
  programs.push(...(await Promise.all([startProgram({ env }), startProgram({ env })])));
  for (let from = 0; from < people; from += 1_000) {
    const length = Math.min(1_000, people - from);
    const leads = Array.from({ length }, (_, index) => ({
      ...{ first_name: `Ann ${from + index}`, email: `ann${from + index}@example.com` },
    }));
    await request('POST', '/leads/batch', { leads });
  }
  const { id } = await request('POST', '/campaigns/email', {
    ...{ name: 'Killed', subject: 'Hello', content: 'Dear {{ lead.first_name }}' },
    audience: { filter: {} },
  });
  for (let kill = 1; kill <= kills; kill += 1) {
    const least = (people * kill) / (kills + 1);
    await waitUntil(() => server.mails.length >= least, { withinMs: 20_000, everyMs: 2 });
    const killed = kill % programs.length;
    programs[killed]?.kill('SIGKILL');
    await programs[killed]?.ended;
    programs[killed] = await startProgram({ env });
  }
  await checkSums(String(id), people, kills);
}

async function checkSums(id: string, people: number, kills: number): Promise<void> {
  let total: Counted | undefined;
  const isDone = async () => {
    await endAbandoned();
    total = (await request('GET', `/campaigns/${id}/statistics`)).total as Counted;
    return total.audience === people && total.pending === 0;
  };
  assert.ok(await waitUntil(isDone, { withinMs: 120_000, everyMs: 100 }), JSON.stringify(total));
  const { sent = 0, unknown = 0, failed, suppressed } = total ?? {};
  assert.deepEqual([sent + unknown, failed, suppressed], [people, 0, 0]);
  assert.ok(unknown <= 150 * kills, `${unknown} unknown`);
  const to = server.mails.map((mail) => mail.to);
  assert.equal(new Set(to).size, to.length, 'somebody got two');
  assert.ok(to.length >= sent, `${to.length} arrived, ${sent} were sent`);
  const { rows } = await database.pool.query<{ state: string; count: number }>(
    'select state, count(*)::integer from mails group by state order by state',
  );
  assert.deepEqual(rows, [
    { state: 'sent', count: sent },
    ...(unknown > 0 ? [{ state: 'unknown', count: unknown }] : []),
  ]);
  const events = await database.pool.query<{ count: number }>(
    `select count(*)::integer from events where type = 'mail.sent'`,
  );
  assert.equal(events.rows[0]?.count, sent);
}

/** Of programs that are dead: a living one sends a batch within seconds. */
const endAbandoned = () =>
  database.pool.query(
    `update mails set due_at = now() where state = 'sending'
       and due_at between now() + interval '1 s' and now() + interval '100 s'`,
  );
