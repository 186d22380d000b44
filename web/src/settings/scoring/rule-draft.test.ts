import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, newRule, toRule } from './rule-draft.ts';

const rule = {
  ...{ id: 7, uuid: '', name: 'Calls', points: -5, active: true, position: 0, broken: false },
  filter: { 'call_count[over]': '1', status: ['new', 'won'], 'custom_fields[roof]': 'flat' },
  ...{ created_at: '', updated_at: '' },
};

test('a rule that is edited and not changed → the same filter', () => {
  assert.deepEqual(toRule(draftOf(rule)), { name: 'Calls', points: -5, filter: rule.filter });
});

test('a condition without a value yet is left out, spaces around the name, too', () => {
  const conditions = [{ field: 'city', operator: 'is', values: [] }] as const;
  const draft = { ...newRule, name: ' City ', conditions };
  assert.deepEqual(toRule(draft), { name: 'City', points: 10, filter: {} });
});
