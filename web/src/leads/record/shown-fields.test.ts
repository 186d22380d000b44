import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CustomField, Lead } from '@inlet/sdk';
import { customFieldsOf, isShown, standardFields } from './shown-fields.ts';

const field = (name: string) => {
  const found = standardFields.find((one) => one.name === name);
  assert.ok(found);
  return found;
};

test('people find the e-mail address where there is none; the rest is shown when filled', () => {
  assert.ok(isShown(field('email'), null));
  assert.ok(!isShown(field('website'), null));
  assert.ok(isShown(field('website'), 'https://a.example'));
  assert.ok(!isShown(field('first_name'), 'Ada'));
});

test('defined custom fields keep their order, undefined values follow', () => {
  const definition = (key: string, position: number) =>
    ({ key, position, label: key, type: 'number', options: [] }) as unknown as CustomField;
  const lead = { custom_fields: { utm: 'x', roof: 80, list: ['a'] } } as unknown as Lead;
  const shown = customFieldsOf(lead, [definition('roof', 2), definition('budget', 1)]);
  assert.deepEqual(
    shown.map(({ field: { name }, state, isEditable }) => [name, state, isEditable]),
    [
      ['custom_fields.budget', 'defined', true],
      ['custom_fields.roof', 'defined', true],
      ['custom_fields.utm', 'undefined', true],
      ['custom_fields.list', 'undefined', false],
    ],
  );
});
