// When users take leads: who may set it, what is refused, and what the log says.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
const admin = caller(app, app.keys.leadhub);
const manager = await addPerson(app, 'manager');
const agent = await addPerson(app, 'agent');
const urlOf = (number: number) => `/api/v1/users/${number}/availability`;
const me = '/api/v1/users/me';
const mondays = [
  { weekday: 1, from: '09:00', to: '12:00' },
  { weekday: 1, from: '13:00', to: '17:00' },
];

test('a manager sets hours, absences and the limit of anybody → shown on the user, one event', async () => {
  const { status, body } = await manager.call('PATCH', urlOf(app.owner.number), {
    time_zone: 'Europe/Rome',
    working_hours: mondays.toReversed(),
    absences: [{ from: '2026-05-01', to: '2026-05-03' }],
    daily_lead_limit: 15,
  });
  assert.equal(status, 200);
  const expected = {
    time_zone: 'Europe/Rome',
    working_hours: mondays,
    absences: [{ from: '2026-05-01', to: '2026-05-03', note: null }],
    daily_lead_limit: 15,
  };
  const { version: _, ...shown } = body.data;
  assert.deepEqual({ ...shown, ...expected }, shown);
  const listed = (await admin('GET', `/api/v1/users/${app.owner.number}`)).body.data;
  assert.deepEqual({ ...listed, ...expected }, listed);
  const events = await admin('GET', '/api/v1/events?types=member.updated');
  assert.deepEqual(events.body.data.at(-1).after, expected);
  assert.equal(events.body.data.at(-1).before.daily_lead_limit, null);
});

test('the same values again → no new version', async () => {
  const url = urlOf(app.owner.number);
  const set = { working_hours: mondays };
  const [one, two] = [await admin('PATCH', url, set), await admin('PATCH', url, set)];
  assert.equal(one.headers.etag, two.headers.etag);
});

test('an agent sets their own hours and absences, but no limit and nobody else → 422, 403', async () => {
  const absences = [{ from: '2026-12-24', to: '2026-12-31', note: ' Skiing ' }];
  const own = await agent.call('PATCH', me, { working_hours: mondays, absences });
  assert.equal(own.status, 200);
  assert.deepEqual(own.body.data.user.working_hours, mondays);
  assert.deepEqual(own.body.data.user.absences, [{ ...absences[0], note: 'Skiing' }]);
  assert.equal((await agent.call('PATCH', me, { daily_lead_limit: 1 })).status, 422);
  for (const number of [agent.member.number, app.owner.number]) {
    assert.equal((await agent.call('PATCH', urlOf(number), { absences })).status, 403);
  }
  const anyTime = await agent.call('PATCH', me, { working_hours: null, absences: [] });
  assert.deepEqual(
    [anyTime.body.data.user.working_hours, anyTime.body.data.user.absences],
    [null, []],
  );
});

test('hours and absences that end before they begin → 422 with the place', async () => {
  const { status, body } = await admin('PATCH', urlOf(agent.member.number), {
    working_hours: [...mondays, { weekday: 2, from: '17:00', to: '09:00' }],
    absences: [{ from: '2026-05-03', to: '2026-05-01' }],
  });
  assert.equal(status, 422);
  assert.deepEqual(
    Object.entries<{ code: string }[]>(body.error_codes).map(([field, [first]]) => [
      field,
      first?.code,
    ]),
    [
      ['working_hours.2.from', 'hours_invalid'],
      ['absences.0.from', 'from_after_to'],
    ],
  );
});

test('a stale If-Match → 412', async () => {
  const url = urlOf(agent.member.number);
  const stale = await admin('PATCH', url, { daily_lead_limit: 3 }, { 'if-match': '"0"' });
  assert.equal(stale.status, 412);
});
