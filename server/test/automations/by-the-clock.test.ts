// Automations that the clock starts, on a clock of the test's own.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';

let now = new Date('2026-03-28T12:00:00Z');
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
const call = caller(app, app.keys.leadhub);
await app.work();
const automations = '/api/v1/automations';

async function ok(method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) {
  const { status, text, body: found } = await call(method, url, body);
  assert.ok(status < 300, `${method} ${url} ${status} ${text}`);
  return found.data;
}

const runsOf = async (id: number): Promise<{ lead_id: number | null; state: string }[]> =>
  ok('GET', `${automations}/${id}/runs`);

async function finished(id: number, count: number) {
  let runs: Awaited<ReturnType<typeof runsOf>> = [];
  await eventually(
    async () => {
      runs = await runsOf(id);
      return runs.length >= count && runs.every(({ state }) => state === 'finished');
    },
    () => runs,
  );
  return runs.map(({ lead_id }) => lead_id).sort();
}

const addLead = (fields: object) => ok('POST', '/api/v1/leads', { first_name: 'Ann', ...fields });

test('a schedule for each lead that matches → once a day, also where the clock skips it', async () => {
  const { id } = await ok('POST', automations, {
    ...{ name: 'Each night', active: true },
    trigger: {
      ...{ type: 'schedule', cron: '30 2 * * *', time_zone: 'Europe/Berlin' },
      for_each_lead: true,
    },
    conditions: [{ field: 'city', operator: 'is', value: 'rome' }],
    steps: [{ type: 'add_note', body: 'Seen' }],
  });
  const [one, , three] = [
    await addLead({ city: 'Rome' }),
    await addLead({ city: 'Oslo' }),
    await addLead({ city: 'Rome' }),
  ];
  assert.deepEqual(await runsOf(id), []);
  now = new Date('2026-03-29T01:31:00Z');
  assert.deepEqual(await finished(id, 2), [one.id, three.id]);
  now = new Date('2026-03-29T23:00:00Z');
  await ok('PATCH', `/api/v1/leads/${one.id}`, { company: 'Acme' });
  now = new Date('2026-03-30T00:31:00Z');
  assert.equal((await finished(id, 4)).length, 4);
});

test('no activity for three days → once for each idle time', async () => {
  const lead = await addLead({ city: 'Idle' });
  const { id } = await ok('POST', automations, {
    ...{ name: 'Idle', active: true, trigger: { type: 'inactivity', days: 3 } },
    conditions: [{ field: 'city', operator: 'is', value: 'idle' }],
    // A message to users is no activity.
    steps: [{ type: 'notify', message: 'Idle', user_ids: [app.owner.number] }],
  });
  const pass = async (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000);
    await eventually(async () => {
      const { rows } = await app.database.pool.query(
        `select next_at > $1 as moved from automation_schedules
          where automation_id = (select id from automations where number = $2)`,
        [now, id],
      );
      return rows[0]?.moved === true;
    }, 'the check never ran');
  };
  now = new Date(now.getTime() + 2 * 86_400_000);
  await ok('PATCH', `/api/v1/leads/${lead.id}`, { company: 'Acme' });
  await pass(2);
  assert.deepEqual(await runsOf(id), []);
  await pass(2);
  assert.deepEqual(await finished(id, 1), [lead.id]);
  await pass(4);
  assert.deepEqual(await finished(id, 1), [lead.id]);
});

test('a wait until a time of day ends then, and survives the hours between', async () => {
  const { id } = await ok('POST', automations, {
    ...{ name: 'In the morning', active: true, trigger: { type: 'lead.created' } },
    conditions: [{ field: 'city', operator: 'is', value: 'waiting' }],
    steps: [
      { type: 'wait', until_time: '09:00', time_zone: 'Europe/Berlin' },
      { type: 'add_tag', tag: 'good morning' },
    ],
  });
  const lead = await addLead({ city: 'Waiting' });
  await eventually(async () => (await runsOf(id))[0]?.state === 'waiting', 'it does not wait');
  now = new Date(now.getTime() + 86_400_000);
  assert.deepEqual(await finished(id, 1), [lead.id]);
  assert.deepEqual((await ok('GET', `/api/v1/leads/${lead.id}`)).tags, ['good morning']);
});
