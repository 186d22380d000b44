import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../events/event.ts';
import { type ChosenKinds, withDefaults } from '../preferences/preferences.ts';
import { maxApart } from './few-apart.ts';
import { decide, type Known, type NotifyingEvent, type Person } from './rules.ts';

const now = new Date('2026-03-28T09:15:00Z');
const person = (number: number, isAdmin = false, chosen: ChosenKinds = {}): Person => ({
  ...{ id: `m${number}`, number, isAdmin, kinds: withDefaults(chosen) },
});
const member = (id: string): Actor => ({ type: 'member', id });
const system: Actor = { type: 'system', id: null };
const known: Known = {
  people: [person(1, true), person(2), person(3)],
  automationCreators: new Map([['automation', member('m3')]]),
  ownTasks: new Set(['own task']),
  formMembers: new Map([['form', ['m2', 'gone']]]),
  unread: [],
};
let seq = 0;
const event = (
  type: NotifyingEvent['type'],
  after: NotifyingEvent['after'],
  more: Partial<NotifyingEvent> = {},
): NotifyingEvent => {
  seq += 1;
  return {
    ...{ seq, type, after, before: null, subjectType: 'lead', subjectId: `lead ${seq}` },
    ...{ actor: member('m1'), causeId: null, at: now, ...more },
  };
};
const decided = (events: NotifyingEvent[], people: readonly Person[] = known.people) =>
  decide(events, { ...known, people }, now);
const told = (events: NotifyingEvent[], people?: readonly Person[]) =>
  decided(events, people).map(({ memberId, kind, count }) => `${memberId} ${kind} ${count}`);
const assigned = (number: number | null, more: Partial<NotifyingEvent> = {}) =>
  event('lead.assigned', { assigned_user_id: number }, more);

test('a lead that somebody else assigned → its new owner', () => {
  assert.deepEqual(told([assigned(2)]), ['m2 lead_assigned 1']);
  assert.deepEqual(told([event('lead.created', { assigned_user_id: 2 })]), ['m2 lead_assigned 1']);
  assert.deepEqual(
    told([event('contact.updated', { owner_user_id: 2 }, { subjectType: 'contact' })]),
    ['m2 lead_assigned 1'],
  );
});

test('what a person did → nothing', () => {
  assert.deepEqual(told([assigned(1), assigned(null), assigned(9)]), []);
  assert.deepEqual(told([assigned(1, { actor: { type: 'key', id: 'm1' } })]), [
    'm1 lead_assigned 1',
  ]);
});

test('many assignments of one cause → one with a count for each person and type of record', () => {
  const causeId = 'cause';
  const bulk = Array.from({ length: 1_000 }, (_, index) => assigned(2 + (index % 2), { causeId }));
  const deal = event('deal.updated', { assigned_user_id: 2 }, { causeId, subjectType: 'deal' });
  assert.deepEqual(told([...bulk, deal, assigned(2, { causeId: 'next' })]), [
    'm2 lead_assigned 500',
    'm3 lead_assigned 500',
    'm2 lead_assigned 1',
    'm2 lead_assigned 1',
  ]);
});

test('leads that come in one by one → some alone, the others of an hour are one about the newest', () => {
  const intake = Array.from({ length: 100 }, () => assigned(2, { actor: system }));
  const all = decided(intake);
  assert.deepEqual(
    all.map(({ count }) => count),
    [...Array.from({ length: maxApart }, () => 1), 100 - maxApart],
  );
  assert.equal(all.at(-1)?.subject.id, intake.at(-1)?.subjectId);
  const unread = [{ memberId: 'm2', kind: 'lead_assigned', count: maxApart } as const];
  assert.equal(decide(intake, { ...known, unread }, now).length, 1);
});

test('runs of an automation that each assign a lead, or send a message → some and one an hour', () => {
  const actor = { type: 'automation', id: 'automation' } as const;
  const runs = Array.from({ length: 50 }, (_, index) => {
    const message = { message: `Call ${index}`, step_id: 'tell', user_ids: [2, 3] };
    return [assigned(2, { actor }), event('automation.notified', message, { actor })];
  }).flat();
  const all = decided(runs);
  assert.equal(all.length, 3 * (maxApart + 1));
  const last = all.findLast(
    ({ kind, memberId }) => kind === 'automation_message' && memberId === 'm3',
  );
  assert.deepEqual([last?.count, last?.params.message], [50 - maxApart, 'Call 49']);
});

test('a note → those whom it mentions, an edit → those who are new in it', () => {
  const note = (...numbers: number[]) => ({
    note: { number: 7, body: 'Well,\n  see', mentions: numbers.map((user_id) => ({ user_id })) },
  });
  const [first] = decided([event('note.created', note(1, 2))]);
  assert.deepEqual([first?.memberId, first?.params], ['m2', { note_id: 7, excerpt: 'Well, see' }]);
  assert.deepEqual(told([event('note.updated', note(2, 3), { before: note(2) })]), [
    'm3 mention 1',
  ]);
  assert.deepEqual(told([event('note.created', { note: { number: 8, body: 'No' } })]), []);
});

test('a due task → its assignee, unless it is old or one of Inlet itself', () => {
  const due = (fields: object = {}) =>
    event('task.due', {
      task: { id: 'task', assigned_user_id: 1, due_at: '2026-03-28T09:00:00Z', ...fields },
    });
  const [one, ...others] = decided([due()]);
  assert.deepEqual([one?.memberId, one?.subject, others], ['m1', { type: 'task', id: 'task' }, []]);
  assert.deepEqual(told([due({ id: 'own task' }), due({ due_at: '2026-03-01T09:00:00Z' })]), []);
});

test('an answer to a form → whom the form names, beyond some one an hour', () => {
  const answer = (lead: string, form = 'form') =>
    event(
      'form.submitted',
      { form_id: 4, form: 'Quote', lead_uuid: lead },
      { subjectType: 'form', subjectId: form, actor: system },
    );
  const [one, ...others] = decided([answer('ann'), answer('bob', 'other form')]);
  assert.deepEqual([one?.memberId, one?.kind, others], ['m2', 'form_answered', []]);
  assert.deepEqual(one?.subject, { type: 'lead', id: 'ann' });
  assert.deepEqual(one?.params, { form_id: 4, form: 'Quote' });
  const many = decided(Array.from({ length: 100 }, (_, index) => answer(`lead ${index}`)));
  assert.deepEqual([many.length, many.at(-1)?.count], [maxApart + 1, 100 - maxApart]);
});

test('an import that ended → who started it', () => {
  const [one] = decided([
    event('import.failed', { created: 3 }, { subjectType: 'import', actor: member('m2') }),
  ]);
  assert.deepEqual([one?.memberId, one?.params.state, one?.params.created], ['m2', 'failed', 3]);
});

test('failed runs → the creator and the admins, once an hour with the last one', () => {
  const stop = (run_id: number, at: string) =>
    event(
      'automation.run_failed',
      { run_id, step_type: 'send_email', code: 'template_gone' },
      { subjectType: 'automation', subjectId: 'automation', at: new Date(at) },
    );
  const all = decided([
    stop(1, '2026-03-28T08:10:00Z'),
    stop(2, '2026-03-28T08:50:00Z'),
    stop(3, '2026-03-28T09:01:00Z'),
  ]);
  assert.deepEqual(
    all.map(({ memberId, count, params }) => [memberId, count, params.run_id]),
    [
      ['m1', 2, 2],
      ['m3', 2, 2],
      ['m1', 1, 3],
      ['m3', 1, 3],
    ],
  );
});

test('a waiting lead, a message, a switched-off webhook → those whom they concern', () => {
  const waiting = { level: 'owner', minutes: 5, user_ids: [2] };
  assert.deepEqual(
    told([
      event('lead.waiting', waiting, { actor: system }),
      event('lead.waiting', waiting, { actor: system }),
      event('automation.notified', { message: 'Hot!', user_ids: [2, 3] }),
      event('webhook.disabled', { code: 'gone' }, { subjectType: 'webhook', actor: system }),
    ]),
    [
      'm2 lead_waiting 2',
      'm2 automation_message 1',
      'm3 automation_message 1',
      'm1 webhook_failing 1',
    ],
  );
});

test('a kind on no channel → nothing; one by push alone → not in the product', () => {
  const off = { in_app: false, email: false, push: false };
  assert.deepEqual(told([assigned(2)], [person(2, false, { lead_assigned: off })]), []);
  const [one] = decided([assigned(2)], [person(2, false, { lead_assigned: { in_app: false } })]);
  assert.deepEqual(one?.channels, { in_app: false, email: false, push: true });
});

test('what happened more than a week ago → nothing', () => {
  assert.deepEqual(told([assigned(2, { at: new Date('2026-03-21T09:00:00Z') })]), []);
});
