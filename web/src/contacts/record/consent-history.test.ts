import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityEntry } from '@inlet/sdk';
import { consentHistory } from './consent-history.ts';

const actor = { type: 'user', id: 1, name: 'Maren' };
const entry = (sequence: number, after: object | null) =>
  ({
    sequence,
    type: 'contact.updated',
    timestamp: `2026-11-0${sequence}`,
    actor,
    after,
  }) as ActivityEntry;

test('each channel has its changes; one that was removed is unknown again', () => {
  const history = consentHistory([
    entry(3, { consent: { email: null } }),
    entry(2, { city: 'Bonn' }),
    entry(1, {
      consent: { email: { status: 'granted', source: 'fair' }, sms: { status: 'denied' } },
    }),
  ]);
  assert.deepEqual(
    history.get('email')?.map(({ sequence, status, source }) => [sequence, status, source]),
    [
      [3, 'unknown', null],
      [1, 'granted', 'fair'],
    ],
  );
  assert.equal(history.get('sms')?.length, 1);
  assert.equal(history.get('post'), undefined);
});
