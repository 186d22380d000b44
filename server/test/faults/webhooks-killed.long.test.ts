// kill -9 in the middle of many deliveries; webhooks-killed.test.ts sends a few.
import { test } from 'node:test';
import { killOneWorker, killTwice, type Scale } from './kill-deliveries.ts';

const scale: Scale = { webhooks: 4, leads: 1_000 };

test('two kills in the middle of deliveries → none is lost, and only those not yet recorded come twice', (t) =>
  killTwice(t, scale));

test('two workers → each message once; one is killed → the other goes on', (t) =>
  killOneWorker(t, scale));
