import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Webhook } from '@inlet/sdk';
import { draftOfEndpoint, newEndpoint, toWebhook } from './endpoint-draft.ts';

test('headers are lines, whose values may have colons', () => {
  const { headers } = toWebhook({ ...newEndpoint, headers: 'X-Team: sales\n\nX-Time: 10:30 ' });
  assert.deepEqual(headers, { 'X-Team': 'sales', 'X-Time': '10:30' });
});

test('an endpoint that was not edited stays as it is', () => {
  const webhook = {
    ...{ url: 'https://hooks.example/inlet', events: ['lead.*', 'deal.won'], rate: 20 },
    ...{ description: 'Warehouse', headers: { 'X-Team': 'sales' }, filters: { tag: ['vip'] } },
  };
  assert.deepEqual(toWebhook(draftOfEndpoint(webhook as unknown as Webhook)), webhook);
});
