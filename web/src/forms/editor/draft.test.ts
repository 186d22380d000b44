import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormField } from '@inlet/sdk';
import {
  addField,
  bodyOf,
  changeField,
  draftOf,
  type FormDraft,
  isSame,
  keyFromLabel,
  moveField,
  problemsOfField,
  removeField,
  sameFields,
} from './draft.ts';

const field = (key: string, type: FormField['type'] = 'text'): FormField => ({
  ...{ key, type, label: key, required: false },
});
const draft = draftOf({
  ...{ name: 'Quote', title: null, description: null, redirect_url: null, message: null },
  ...{ source: null, pipeline_id: null, stage_id: null, assigned_user_id: null, tags: [] },
  ...{ notify_user_ids: [], rate_limit: 10, language: 'en' },
  style: {
    ...{ accent_color: '#2f5bea', text_color: '#1a2233', background_color: '#ffffff' },
    ...{ font: 'system', radius: 10, width: 560, button_text: 'Send' },
  },
  fields: [field('name'), field('email', 'email'), field('news', 'consent')],
});
const keysOf = ({ fields }: FormDraft) => fields.map((one) => one.field.key);

test('a field moves, within the list only', () => {
  assert.deepEqual(keysOf(moveField(draft, 0, 1)), ['email', 'name', 'news']);
  assert.deepEqual(keysOf(moveField(draft, 2, 0)), ['news', 'name', 'email']);
  assert.equal(moveField(draft, 0, -1), draft);
  assert.equal(moveField(draft, 2, 3), draft);
});

test('a new field comes before the consent, with a key of its own', () => {
  const added = addField(draft, field('email', 'email'));
  assert.deepEqual(keysOf(added.draft), ['name', 'email', 'email_2', 'news']);
  assert.equal(added.id, 'email_2');
  const again = addField(removeField(added.draft, 'name'), field('name'));
  assert.deepEqual(keysOf(again.draft), ['email', 'email_2', 'name', 'news']);
});

test('a field keeps its id when its key changes, and a new one avoids both', () => {
  const renamed = changeField(draft, 'name', field('company'));
  assert.deepEqual(keysOf(renamed), ['company', 'email', 'news']);
  const added = addField(renamed, field('name'));
  assert.equal(added.id, 'name_2');
  assert.deepEqual(keysOf(added.draft), ['company', 'email', 'name', 'news']);
});

test('drafts are compared by what would be sent', () => {
  assert.ok(isSame(draft, draftOf({ ...draft, fields: bodyOf(draft).fields })));
  const titled = { ...draft, title: 'Ask us' };
  assert.ok(!isSame(draft, titled));
  assert.ok(sameFields(draft, titled));
  assert.ok(!sameFields(draft, moveField(draft, 0, 1)));
});

test('the key of a question comes from its label', () => {
  assert.equal(keyFromLabel('Größe der Küche?'), 'grosse_der_kuche');
  assert.equal(keyFromLabel('2. How large?'), 'how_large');
  assert.equal(keyFromLabel('なに'), 'question');
});

test('problems are split by field', () => {
  const problems = { 'fields.1.options': 'a', 'fields.10.label': 'b', title: 'c' };
  assert.deepEqual(problemsOfField(problems, 1), { options: 'a' });
  assert.deepEqual(problemsOfField(problems, 10), { label: 'b' });
});
