import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldProblem } from '../errors.ts';
import type { LeadDraft } from '../leads/lead.ts';
import { dropRejectedValues, toFormFieldProblems } from './drop-rejected-values.ts';

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
const problems = (...names: string[]) => names.map((field) => fieldProblem(field, 'invalid'));
const reduce = (...names: string[]) => dropRejectedValues(draft, problems(...names), { fields });

test('a rejected setting of the form is dropped from the draft', () => {
  assert.equal(reduce('pipeline_stage_id')?.stage, undefined);
  assert.deepEqual(reduce('pipeline_stage_id')?.pipeline, { id: 'p' });
  const without = reduce('pipeline_id', 'assigned_user_id');
  assert.deepEqual(
    [without?.pipeline, without?.stage, without?.assignee],
    Array(3).fill(undefined),
  );
});

test('a campaign value that does not fit its custom field moves to extra', () => {
  const reduced = reduce('custom_fields.utm_source');
  assert.deepEqual(reduced?.customFields, { budget: 'x' });
  assert.deepEqual(reduced?.extra, { referrer: 'https://search.example/', utm_source: 'mail' });
});

test('a rejected answer is not dropped: the visitor has to correct it', () => {
  assert.equal(reduce('custom_fields.budget'), undefined);
  assert.equal(reduce('assigned_user_id', 'email'), undefined);
});

test('a required custom field that the form does not have is not required', () => {
  assert.equal(reduce('custom_fields.other')?.requiresFields, undefined);
  const [first, ...rest] = toFormFieldProblems(
    [
      fieldProblem('custom_fields.other', 'required'),
      fieldProblem('custom_fields.budget', 'number_invalid'),
    ],
    { fields },
  );
  assert.deepEqual(first, {
    field: 'budget',
    kind: 'wrong',
    code: 'number_invalid',
    params: {},
    message: 'This must be a number.',
  });
  assert.deepEqual(rest, []);
});
