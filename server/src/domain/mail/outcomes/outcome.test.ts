import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, type Outcome, suppressionOf } from './outcome.ts';

const outcome = (type: Outcome['type'], more: Partial<Outcome> = {}): Outcome => ({
  ...{ type, at: new Date('2026-03-28T12:00:00Z') },
  ...more,
});

test('a permanent bounce suppresses the address, unless its server refuses the sender', () => {
  const bounce = (detail: string, permanent = true) => outcome('bounced', { permanent, detail });
  assert.equal(suppressionOf(bounce('550 5.1.1 No such user')), 'bounced');
  assert.equal(suppressionOf(bounce('550 5.7.1 Listed as spam')), null);
  assert.equal(suppressionOf(bounce('452 4.2.2 Mailbox full', false)), null);
});

test('complaints and unsubscribing suppress; a rejection only for a reason of its own', () => {
  assert.equal(suppressionOf(outcome('complained')), 'complained');
  assert.equal(suppressionOf(outcome('unsubscribed')), 'unsubscribed');
  assert.equal(suppressionOf(outcome('rejected')), null);
  assert.equal(suppressionOf(outcome('rejected', { suppression: 'bounced' })), 'bounced');
});

test('a bounce that may succeed later, and a rejection, are no facts', () => {
  assert.equal(factOf(outcome('bounced')), undefined);
  assert.equal(factOf(outcome('bounced', { permanent: true })), 'bounced');
  assert.equal(factOf(outcome('rejected')), undefined);
  assert.equal(factOf(outcome('opened')), 'opened');
});
