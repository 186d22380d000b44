import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from './message.ts';
import { wantedBy, wantsChange } from './wants-change.ts';

const created: Change = {
  ...{ seq: 1, type: 'lead.created', at: new Date(), subjectType: 'lead', subjectId: 'x' },
  before: null,
  after: { name: 'Ada' },
  record: { version: 1, json: {}, source: 'Website', pipeline: 'sales', tags: ['Hot', 'vip'] },
};
const wants = (
  events: string[],
  filters: Parameters<typeof wantedBy>[1] = {},
  change: Partial<Change> = {},
) => wantsChange(wantedBy(events, filters), { ...created, ...change });

test('only the events that were asked for, or all that can be told', () => {
  assert.ok(wants(['lead.created']));
  assert.ok(!wants(['lead.updated']));
  assert.ok(wants(['*']));
  assert.ok(!wants(['*'], {}, { type: 'tag.created' }));
});

test('all filters have to hold, each by one of its names in any case', () => {
  assert.ok(wants(['*'], { source: ['fair', 'WEBSITE'], pipeline: ['sales'], tag: ['hot'] }));
  assert.ok(!wants(['*'], { source: ['website'], tag: ['cold'] }));
  assert.ok(!wants(['*'], { pipeline: ['service'] }));
});

test('what a record does not have is no match', () => {
  const bare = { version: 1, json: {}, source: null, tags: [] };
  for (const filters of [{ source: ['website'] }, { pipeline: ['sales'] }, { tag: ['hot'] }]) {
    assert.ok(!wants(['*'], filters, { record: bare }));
  }
});

test('of a record that is gone the log is asked', () => {
  const gone = { type: 'lead.deleted', record: null, after: null };
  const before = { source: 'website', tags: ['hot'] };
  assert.ok(wants(['*'], { source: ['website'], tag: ['HOT'] }, { ...gone, before }));
  assert.ok(!wants(['*'], { source: ['fair'] }, { ...gone, before }));
});
