import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '@inlet/sdk';
import { chosenIn } from '../../merging/merge-rows.ts';
import { contactMerge } from './contact-merge.ts';

const contact = (id: number, fields: Partial<Contact>): Contact =>
  ({
    ...{ id, name: '', company: null, city: null, owner_user_id: null, language: null },
    ...{ emails: [], phones: [], tags: [], consent: {}, custom_fields: {} },
    ...fields,
  }) as unknown as Contact;

test('fields that no contact has are left out, equal ones are marked', () => {
  const rows = contactMerge.rows([
    contact(1, { name: 'Ann', city: 'Kiel', company: 'A', custom_fields: { roof: 1 } }),
    contact(2, { name: 'Ann', company: 'B', tags: ['vip'] }),
  ]);
  assert.deepEqual(
    rows.map(({ key, isSame }) => [key, isSame]),
    [
      ['name', true],
      ['company', false],
      ['city', false],
      ['tags', false],
      ['custom_fields.roof', false],
    ],
  );
});

test('a row takes the chosen value, else that of the survivor, else the first that is there', () => {
  const [company, city] = contactMerge.rows([
    contact(1, { company: 'A' }),
    contact(2, { company: 'B', city: 'Kiel' }),
  ]);
  assert.ok(company && city);
  assert.equal(chosenIn(company, [1, 2], 1, {}), 1);
  assert.equal(chosenIn(company, [1, 2], 2, {}), 2);
  assert.equal(chosenIn(company, [1, 2], 1, { company: 2 }), 2);
  assert.equal(chosenIn(city, [1, 2], 1, {}), 2);
});
