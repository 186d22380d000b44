import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LeadDraft } from '../leads/lead.ts';
import { byFieldsOfForm, withoutRefused } from './without-refused.ts';

const fields = [{ key: 'budget', label: 'Budget', type: 'text', required: false }] as const;
const draft: LeadDraft = {
  firstName: 'Ann',
  lastName: '',
  pipeline: { id: 'p' },
  stage: { id: 's' },
  assignee: { id: 'm' },
  customFields: { budget: 'x', utm_source: 'mail' },
  extra: { referrer: 'https://search.example/' },
  requiresFields: true,
};
const problems = (...names: string[]) =>
  names.map((field) => ({ field, kind: 'wrong' as const, message: 'No.' }));
const lighter = (...names: string[]) => withoutRefused(draft, problems(...names), { fields });

test('what the form brings is left out when it is refused', () => {
  assert.equal(lighter('pipeline_stage_id')?.stage, undefined);
  assert.deepEqual(lighter('pipeline_stage_id')?.pipeline, { id: 'p' });
  const without = lighter('pipeline_id', 'assigned_user_id');
  assert.deepEqual(
    [without?.pipeline, without?.stage, without?.assignee],
    Array(3).fill(undefined),
  );
});

test('a campaign that does not fit a custom field is kept beside it', () => {
  const kept = lighter('custom_fields.utm_source');
  assert.deepEqual(kept?.customFields, { budget: 'x' });
  assert.deepEqual(kept?.extra, { referrer: 'https://search.example/', utm_source: 'mail' });
});

test('what the visitor wrote is theirs to put right', () => {
  assert.equal(lighter('custom_fields.budget'), undefined);
  assert.equal(lighter('assigned_user_id', 'email'), undefined);
});

test('nobody has to answer what they are not asked', () => {
  assert.equal(lighter('custom_fields.other')?.requiresFields, undefined);
  const [told, ...rest] = byFieldsOfForm(
    [
      { field: 'custom_fields.other', kind: 'missing', message: 'No.' },
      {
        field: 'custom_fields.budget',
        kind: 'wrong',
        message: 'The custom_fields.budget field must be a number.',
      },
    ],
    { fields },
  );
  assert.deepEqual(told, { field: 'budget', kind: 'wrong', message: 'This must be a number.' });
  assert.deepEqual(rest, []);
});
