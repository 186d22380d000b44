import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventType, SubjectType } from '../events/event.ts';
import { scopesOfRole } from '../members/role-scopes.ts';
import { type EventReader, eventReader } from './event-reader.ts';

const event = (type: EventType, subject: SubjectType) => ({
  type,
  subject: { type: subject, id: '', number: null },
});
const reads = (scopes: string[], type: EventType, subject: SubjectType) =>
  eventReader(new Set(scopes)).mayRead(event(type, subject));

test('an event requires the read scope of its subject', () => {
  assert.ok(reads(['read:leads'], 'lead.created', 'lead'));
  assert.ok(reads(['*'], 'key.created', 'key'));
  assert.ok(!reads(['write:leads', 'read:deals', 'read:events'], 'lead.created', 'lead'));
  assert.ok(!reads(['read:leads'], 'contact.updated', 'contact'));
});

test('an event with fields of another resource requires both scopes', () => {
  assert.ok(!reads(['read:leads'], 'task.created', 'lead'));
  assert.ok(!reads(['read:tasks'], 'task.created', 'lead'));
  assert.ok(reads(['read:leads', 'read:tasks'], 'task.created', 'lead'));
  assert.ok(reads(['read:tasks'], 'task.created', 'task'));
  assert.ok(!reads(['read:leads'], 'lead.sold', 'lead'));
  assert.ok(reads(['read:leads', 'read:market'], 'lead.sold', 'lead'));
});

test('sign-ins of people require the scope of the whole log', () => {
  assert.ok(!reads(['read:users'], 'member.signed_in', 'member'));
  assert.ok(reads(['read:users', 'read:events'], 'member.signed_in', 'member'));
});

test('viewers and agents read the same events, managers also sign-ins, admins all', () => {
  const [viewer, agent, manager] = (['viewer', 'agent', 'manager'] as const).map((role) =>
    eventReader(scopesOfRole(role)),
  ) as [EventReader, EventReader, EventReader];
  assert.equal(viewer.key, agent.key);
  const signIn = event('member.signed_in', 'member');
  assert.deepEqual([agent.mayRead(signIn), manager.mayRead(signIn)], [false, true]);
  const admin = eventReader(scopesOfRole('admin'));
  const secret = [
    event('webhook.updated', 'webhook'),
    event('integration.created', 'integration'),
    event('key.created', 'key'),
    event('workspace.updated', 'workspace'),
  ];
  for (const one of secret) {
    assert.deepEqual([viewer.mayRead(one), admin.mayRead(one)], [false, true], one.type);
  }
});
