import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeliveryRules, deliveryTime } from './delivery-time.ts';

const none: DeliveryRules = { quietHours: null, digestAt: null, timeZone: 'Europe/Berlin' };
const quiet = { ...none, quietHours: { start: '20:00', end: '07:00' } };
const digest = { ...quiet, digestAt: '08:00' };
const time = (
  channel: 'email' | 'push',
  at: string,
  rules: DeliveryRules,
  kind: 'mention' | 'lead_waiting' = 'mention',
) => deliveryTime(channel, kind, new Date(at), rules).toISOString();

test('a push at once, a mail after a minute in which others may join it', () => {
  assert.equal(time('push', '2026-06-01T10:00:00Z', none), '2026-06-01T10:00:00.000Z');
  assert.equal(time('email', '2026-06-01T10:00:00Z', none), '2026-06-01T10:01:00.000Z');
});

test('within quiet hours → at their end, in the zone of the person', () => {
  assert.equal(time('push', '2026-06-01T17:59:00Z', quiet), '2026-06-01T17:59:00.000Z');
  assert.equal(time('email', '2026-06-01T17:59:30Z', quiet), '2026-06-02T05:00:00.000Z');
  assert.equal(time('push', '2026-06-02T03:00:00Z', quiet), '2026-06-02T05:00:00.000Z');
  const noon = { ...none, quietHours: { start: '12:00', end: '13:00' } };
  assert.equal(time('push', '2026-06-01T10:30:00Z', noon), '2026-06-01T11:00:00.000Z');
});

test('a digest → the next time of day, for mails alone, and not for what is urgent', () => {
  assert.equal(time('email', '2026-06-01T05:30:00Z', digest), '2026-06-01T06:00:00.000Z');
  assert.equal(time('email', '2026-06-01T06:00:00Z', digest), '2026-06-02T06:00:00.000Z');
  assert.equal(time('push', '2026-06-01T10:00:00Z', digest), '2026-06-01T10:00:00.000Z');
  const alert = time('email', '2026-06-01T10:00:00Z', digest, 'lead_waiting');
  assert.equal(alert, '2026-06-01T10:01:00.000Z');
});

test('quiet hours that end while the clock changes → the moment after the gap', () => {
  const night = { ...none, quietHours: { start: '22:00', end: '02:30' } };
  assert.equal(time('push', '2026-03-28T23:00:00Z', night), '2026-03-29T01:30:00.000Z');
});
