// Rate limits while clocks are wrong: that of the database, and that of the program.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { countVisit } from '../../src/domain/limits/count-visit.ts';
import { buildTestApp } from '../build-test-app.ts';
import { asker } from '../requests.ts';

const day = 86_400_000;
let ahead = 0;
const app = await buildTestApp({ clock: { now: () => new Date(Date.now() + ahead) } });
after(app.close);
const { pool } = app.database;
const ask = asker(app.app, { path: '/api/v1/leads', key: '' });

const lead = {
  first_name: 'Ada',
  name: 'Ada Lee',
  email: 'a@a.io',
  phone: '1',
  event_date: '2026-08-15',
};
const newKey = (contract: 'leadhub' | 'remixcrm') =>
  app.addKey({ contract, limit: { quota: 5, seconds: 60 } });
const makeLead = (key: string) => ask(lead, { key });
const readLeads = (key: string) => ask(undefined, { key, method: 'GET' });

async function useUp(key: string) {
  for (let round = 0; round < 5; round += 1) assert.equal((await makeLead(key)).status, 201);
  assert.equal((await makeLead(key)).status, 429);
}

/** As it is after the clock of the database was a day ahead and was put right. */
const leaveWindowsAhead = () =>
  pool.query(`update rate_windows set closes_at = closes_at + interval '1 day'`);

test('a full window that a clock a day ahead left behind admits the next request', async () => {
  for (const [contract, request, status] of [
    ['leadhub', makeLead, 201],
    ['leadhub', readLeads, 200],
    ['remixcrm', makeLead, 201],
  ] as const) {
    const key = await newKey(contract);
    await useUp(key);
    await leaveWindowsAhead();
    const answer = await request(key);
    assert.equal(answer.status, status, contract);
    assert.equal(answer.headers['x-ratelimit-remaining'], '4');
    const wait = Number(answer.headers['x-ratelimit-reset']) - Date.now() / 1000;
    assert.ok(wait > 0 && wait < 62, `${wait}`);
  }
});

test('so does that of an address that sends a form', async () => {
  const visit = { workspaceId: app.workspace.id, resource: 'form', address: '10.0.0.1' };
  const count = () => countVisit(app.database, { ...visit, quota: 1, seconds: 60 });
  assert.deepEqual(await count(), { allowed: true, secondsLeft: 60 });
  assert.equal((await count()).allowed, false);
  await leaveWindowsAhead();
  assert.deepEqual(await count(), { allowed: true, secondsLeft: 60 });
  assert.equal((await count()).allowed, false);
});

test('Retry-After is the wait by the clock of the database, whatever the program’s clock says', async (t) => {
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
        const answer = await request(key);
        assert.equal(answer.status, 429);
        const wait = Number(answer.headers['retry-after']);
        assert.ok(wait > 0 && wait <= 60, `${contract} ${wait}`);
      }
    }
  }
});
