import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from './message.ts';
import { matchesSubscription, subscriptionOf } from './subscription.ts';

const created: Change = {
  ...{ seq: 1, type: 'lead.created', at: new Date(), subjectType: 'lead', subjectId: 'x' },
  before: null,
  after: { name: 'Ada' },
  record: { version: 1, json: {}, source: 'Website', pipeline: 'sales', tags: ['Hot', 'vip'] },
};
const matches = (
  events: string[],
  filters: Parameters<typeof subscriptionOf>[1] = {},
  change: Partial<Change> = {},
) => matchesSubscription(subscriptionOf(events, filters), { ...created, ...change });

test('a type matches by its name, by the wildcard of its noun and by *', () => {
  assert.ok(matches(['lead.created']));
  assert.ok(!matches(['lead.updated']));
  assert.ok(matches(['lead.*']));
  assert.ok(!matches(['deal.*']));
  assert.ok(matches(['*']));
});

test('a type that webhooks do not offer → no match, by wildcards either', () => {
  assert.ok(!matches(['*'], {}, { type: 'tag.created' }));
  assert.ok(!matches(['lead.*'], {}, { type: 'lead.purged' }));
});

test('several filters → all have to match, each by one of its names in any case', () => {
  assert.ok(matches(['*'], { source: ['fair', 'WEBSITE'], pipeline: ['sales'], tag: ['hot'] }));
  assert.ok(!matches(['*'], { source: ['website'], tag: ['cold'] }));
  assert.ok(!matches(['*'], { pipeline: ['service'] }));
});

test('a record without the filtered field → no match', () => {
  const bare = { version: 1, json: {}, source: null, tags: [] };
  for (const filters of [{ source: ['website'] }, { pipeline: ['sales'] }, { tag: ['hot'] }]) {
    assert.ok(!matches(['*'], filters, { record: bare }));
  }
});

test('a deleted record → the facts of the log are filtered', () => {
  const deletion = { type: 'lead.deleted', record: null, after: null };
  const before = { source: 'website', tags: ['hot'] };
  assert.ok(matches(['*'], { source: ['website'], tag: ['HOT'] }, { ...deletion, before }));
  assert.ok(!matches(['*'], { source: ['fair'] }, { ...deletion, before }));
});
