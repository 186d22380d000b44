// Rate limits with a wrong clock of the database or of the program.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { countVisit } from '../../src/domain/limits/count-visit.ts';
import { buildTestApp } from '../build-test-app.ts';
import { createSender } from '../requests.ts';

const day = 86_400_000;
let ahead = 0;
const app = await buildTestApp({ clock: { now: () => new Date(Date.now() + ahead) } });
after(app.close);
const { pool } = app.database;
const send = createSender(app.app, { path: '/api/v1/leads', key: '' });

const lead = {
  first_name: 'Ada',
  name: 'Ada Lee',
  email: 'a@a.io',
  phone: '1',
  event_date: '2026-08-15',
};
const newKey = (contract: 'leadhub' | 'remixcrm') =>
  app.addKey({ contract, limit: { quota: 5, seconds: 60 } });
const makeLead = (key: string) => send(lead, { key });
const readLeads = (key: string) => send(undefined, { key, method: 'GET' });

async function useUp(key: string) {
  for (let round = 0; round < 5; round += 1) assert.equal((await makeLead(key)).status, 201);
  assert.equal((await makeLead(key)).status, 429);
}

/** As after the clock of the database was a day ahead and was corrected. */
const leaveWindowsAhead = () =>
  pool.query(`update rate_windows set closes_at = closes_at + interval '1 day'`);

test('a full window from a clock a day ahead admits the next request', async () => {
  for (const [contract, request, status] of [
    ['leadhub', makeLead, 201],
    ['leadhub', readLeads, 200],
    ['remixcrm', makeLead, 201],
  ] as const) {
    const key = await newKey(contract);
    await useUp(key);
    await leaveWindowsAhead();
    const response = await request(key);
    assert.equal(response.status, status, contract);
    assert.equal(response.headers['x-ratelimit-remaining'], '4');
    const wait = Number(response.headers['x-ratelimit-reset']) - Date.now() / 1000;
    assert.ok(wait > 0 && wait < 62, `${wait}`);
  }
});

test('a full window of a form visitor from a clock a day ahead admits the next visit', async () => {
  const visit = { workspaceId: app.workspace.id, resource: 'form', address: '10.0.0.1' };
  const count = () => countVisit(app.database, { ...visit, quota: 1, seconds: 60 });
  assert.deepEqual(await count(), { allowed: true, secondsLeft: 60 });
  assert.equal((await count()).allowed, false);
  await leaveWindowsAhead();
  assert.deepEqual(await count(), { allowed: true, secondsLeft: 60 });
  assert.equal((await count()).allowed, false);
});

test('Retry-After uses the clock of the database, not the program’s', async (t) => {
  t.after(() => {
    ahead = 0;
  });
  for (const wrong of [-day, day]) {
    ahead = wrong;
    for (const contract of ['leadhub', 'remixcrm'] as const) {
      const key = await newKey(contract);
      await useUp(key);
      const requests = contract === 'leadhub' ? [makeLead, readLeads] : [makeLead];
      for (const request of requests) {
        const response = await request(key);
        assert.equal(response.status, 429);
        const wait = Number(response.headers['retry-after']);
        assert.ok(wait > 0 && wait <= 60, `${contract} ${wait}`);
      }
    }
  }
});
