import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../members/member.ts';
import { alertedBy, dueAt, type Person, type Staff } from './people.ts';
import type { Level } from './speed-to-lead.ts';

// A Monday at noon.
const at = new Date('2026-06-01T12:00:00Z');
const monday = { weekday: 1, from: '09:00', to: '17:00' };

const person = (id: string, role: Role, fields: Partial<Person> = {}): Person => ({
  ...{ id, role, number: 1, timeZone: 'UTC', openLeads: 0 },
  availability: { workingHours: [monday], absences: [], dailyLeadLimit: null },
  ...fields,
});
const away = {
  availability: {
    workingHours: null,
    absences: [{ from: '2026-06-01', to: '2026-06-01', note: null }],
    dailyLeadLimit: null,
  },
};
const staff = (): Staff => ({
  people: [
    person('boss', 'owner'),
    person('ann', 'agent', { openLeads: 9 }),
    person('bob', 'agent', { openLeads: 1, ...away }),
    person('cleo', 'agent', { openLeads: 2 }),
    person('dan', 'manager', { openLeads: 3 }),
    person('eve', 'viewer'),
  ],
  teams: [{ leader: 'dan', members: ['ann', 'bob', 'cleo', 'dan', 'eve'] }],
});
const alerted = (level: Level, owner: string | null, of = staff()) =>
  alertedBy(level, of, owner, at).map(({ id }) => id);

test('the owner, then the least loaded colleague at work, then the leader of the team', () => {
  assert.deepEqual(alerted('owner', 'ann'), ['ann']);
  assert.deepEqual(alerted('next', 'ann'), ['cleo']);
  assert.deepEqual(alerted('manager', 'ann'), ['dan']);
});

test('several leads at once go to several colleagues', () => {
  const of = staff();
  const next = () => alerted('next', 'ann', of);
  assert.deepEqual([next(), next(), next()].flat(), ['cleo', 'cleo', 'dan']);
});

test('everybody is away → the least loaded of all', () => {
  const people = staff().people.map((one) => ({ ...one, ...away }));
  assert.deepEqual(alerted('next', 'ann', { ...staff(), people }), ['bob']);
});

test('no owner or team → everybody; no leader or manager → who administers the workspace', () => {
  const of = { ...staff(), teams: [] };
  assert.deepEqual(alerted('owner', null, of), []);
  assert.deepEqual(alerted('next', null, of), ['boss']);
  assert.deepEqual(alerted('manager', null, of), ['dan']);
  const people = of.people.filter(({ role }) => role !== 'manager');
  assert.deepEqual(alerted('manager', 'ann', { people, teams: [] }), ['boss']);
});

test('the owner is the only manager → who administers the workspace', () => {
  assert.deepEqual(alerted('manager', 'dan'), ['boss']);
});

test('a level is due its minutes after the start, in working time when so set', () => {
  const minutes = { owner: 10, next: null, manager: 30 };
  const since = new Date('2026-06-01T16:55:00Z');
  const due = (level: Level | null, workingHoursOnly: boolean, ownerId: string | null = 'ann') =>
    dueAt({ minutes, workingHoursOnly }, staff(), { ownerId, since, level })?.toISOString();
  assert.equal(due(null, false), '2026-06-01T17:05:00.000Z');
  assert.equal(due('owner', false), '2026-06-01T17:25:00.000Z');
  assert.equal(due(null, false, null), '2026-06-01T17:25:00.000Z');
  // Bob works at any time once he is back.
  assert.equal(due(null, true), '2026-06-02T00:05:00.000Z');
  assert.equal(due('manager', false), undefined);
});
