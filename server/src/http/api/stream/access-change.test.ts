import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import { eventSample } from '../events/event-json.ts';
import { accessChangeFor } from './access-change.ts';

const id = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60';
const event = (type: string, after: object | null = null, subject = id) =>
  ({
    ...eventSample,
    type,
    after,
    subject: { type: 'member', id: subject, number: 1 },
  }) as LoggedEvent;

const ofMember = accessChangeFor({
  actor: { type: 'member', id },
  role: 'agent',
  scopes: new Set(['read:leads']),
  sessionId: 'own session',
});
const ofKey = accessChangeFor({
  actor: { type: 'key', id },
  role: null,
  scopes: new Set(['read:leads', 'read:deals']),
  sessionId: null,
});

test('another role of the member → access_changed', () => {
  assert.equal(ofMember(event('member.updated', { role: 'viewer' })), 'access_changed');
  assert.equal(ofMember(event('member.updated', { role: 'agent' })), undefined);
  assert.equal(ofMember(event('member.updated', { name: 'Ada' })), undefined);
  assert.equal(ofMember(event('member.updated', { role: 'viewer' }, 'another')), undefined);
});

test('other scopes of the key → access_changed', () => {
  assert.equal(ofKey(event('key.updated', { scopes: ['read:leads'] })), 'access_changed');
  assert.equal(ofKey(event('key.updated', { scopes: ['read:deals', 'read:leads'] })), undefined);
  assert.equal(ofKey(event('key.updated', { name: 'Website' })), undefined);
});

test('a revoked key, a deactivated or deleted member → access_ended', () => {
  assert.equal(ofKey(event('key.revoked')), 'access_ended');
  assert.equal(ofMember(event('member.deactivated')), 'access_ended');
  assert.equal(ofMember(event('member.deleted')), 'access_ended');
  assert.equal(ofMember(event('member.deleted', null, 'another')), undefined);
});

test('only the end of its own session → access_ended', () => {
  const ended = (sessionId: string) => event('session.ended', { session_id: sessionId });
  assert.equal(ofMember(ended('own session')), 'access_ended');
  assert.equal(ofMember(ended('another session')), undefined);
});
