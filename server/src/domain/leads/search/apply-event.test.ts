import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEvent } from './apply-event.ts';

const lead = {
  number: 7,
  created_at: new Date('2026-03-01T12:00:00Z'),
  deleted_at: null,
  name_key: 'ann\nsmith',
  email: 'Ann@Example.com',
  phone: '(415) 555-0101',
  phone_key: '14155550101',
};

test('a new lead gets a row; a change of other fields keeps the row', () => {
  const row = applyEvent(lead, undefined);
  assert.ok(typeof row === 'object');
  assert.deepEqual([row.number, row.createdAt], [7, lead.created_at]);
  assert.equal(applyEvent(lead, row), 'keep');
  assert.ok(typeof applyEvent({ ...lead, email: 'b@example.com' }, row) === 'object');
});

test('a lead in the trash has no row', () => {
  const trashed = { ...lead, deleted_at: new Date() };
  assert.equal(applyEvent(trashed, { text: 'ann', digits: '' }), 'delete');
  assert.equal(applyEvent(trashed, undefined), 'keep');
});
