import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CampaignMessage } from '@inlet/sdk';
import { filterOf, readShow } from './message-filter.ts';
import { outcomeOf, timeOf } from './outcome.ts';

const sent = {
  ...{ state: 'sent', sent_at: '1', delivered_at: null, opened_at: null, clicked_at: null },
  ...{ replied_at: null, bounced_at: null, complained_at: null, unsubscribed_at: null },
  won_at: null,
} as CampaignMessage;

test('the furthest fact is the outcome, with its time', () => {
  const clicked = { ...sent, delivered_at: '2', opened_at: '3', clicked_at: '4' };
  assert.equal(outcomeOf(clicked), 'clicked');
  assert.equal(timeOf(clicked), '4');
  assert.equal(outcomeOf(sent), 'sent');
  assert.equal(timeOf(sent), '1');
});

test('a complaint outweighs what went well before', () => {
  assert.equal(outcomeOf({ ...sent, opened_at: '3', complained_at: '5' }), 'complained');
});

test('a message that was not sent has its state as outcome', () => {
  assert.equal(outcomeOf({ ...sent, state: 'suppressed', sent_at: null }), 'suppressed');
});

test('a choice is a state or a fact, and an unknown one is all', () => {
  assert.deepEqual(filterOf('unknown'), { state: 'unknown' });
  assert.deepEqual(filterOf('opened'), { fact: 'opened' });
  assert.deepEqual(filterOf(readShow('nonsense')), {});
});
