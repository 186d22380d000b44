import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedMeanwhile, withoutEdit } from './edit.ts';

interface Lead {
  status: string;
  email: string | null;
  custom_fields: Record<string, unknown>;
}

const base: Lead = { status: 'new', email: null, custom_fields: { roof: 80, budget: 100 } };

test('a change of another field is no conflict', () => {
  const edit = { base, shown: { status: 'won' }, body: { status: 'won' } };
  assert.equal(changedMeanwhile(edit, { ...base, email: 'a@b.example' }), undefined);
});

test('the same field changed to another value is a conflict, to the same value it is none', () => {
  const edit = { base, shown: { status: 'won' }, body: { status: 'won' } };
  assert.equal(changedMeanwhile(edit, { ...base, status: 'lost' }), 'status');
  assert.equal(changedMeanwhile(edit, { ...base, status: 'won' }), undefined);
});

test('custom fields conflict one by one', () => {
  const shown = { custom_fields: { ...base.custom_fields, roof: 90 } };
  const edit = { base, shown, body: { custom_fields: { roof: 90 } } };
  const other = { ...base, custom_fields: { ...base.custom_fields, budget: 1 } };
  assert.equal(changedMeanwhile(edit, other), undefined);
  const roof = { ...base, custom_fields: { ...base.custom_fields, roof: 70 } };
  assert.equal(changedMeanwhile(edit, roof), 'custom_fields');
});

test('a field that is only derived from those that are sent is no conflict', () => {
  const edit = { base, shown: { status: 'won', email: 'a@b.example' }, body: { status: 'won' } };
  assert.equal(changedMeanwhile(edit, { ...base, email: 'c@d.example' }), undefined);
});

test('without a refused edit its fields are as before, unless something newer is there', () => {
  const edit = { base, shown: { status: 'won' } };
  const now = { ...base, status: 'won', email: 'a@b.example' };
  assert.deepEqual(withoutEdit(edit, now), { ...now, status: 'new' });
  assert.deepEqual(withoutEdit(edit, { ...now, status: 'lost' }), { ...now, status: 'lost' });
});
