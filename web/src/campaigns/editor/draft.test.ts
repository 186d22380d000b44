import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Campaign } from '@inlet/sdk';
import { bodyOf, changesOf, draftOf, missingOf } from './draft.ts';

const campaign = {
  ...{ channel: 'email', name: 'Spring', audience: { filter: {} }, subject: 'Hello' },
  ...{ preview_text: null, from: null, content: 'Hi', format: 'text', template: null },
  ...{ template_id: null, variants: null, test: null, per_minute: null },
  tracking: { opens: true, clicks: true },
} as unknown as Campaign;
const draft = draftOf(campaign);

test('a draft that nobody changed has no changes', () => {
  assert.equal(changesOf(bodyOf(draft, 'email'), bodyOf({ ...draft }, 'email')), undefined);
});

test('a second subject makes a test, and an empty one does not', () => {
  const body = bodyOf({ ...draft, subjects: ['Hello', 'Spring is here'] }, 'email');
  assert.equal(body.subject, null);
  assert.deepEqual(body.variants, [{ subject: 'Hello' }, { subject: 'Spring is here' }]);
  assert.deepEqual(body.test, { share: 20, rule: 'opened', hours: 4 });
  const single = bodyOf({ ...draft, subjects: ['Hello', ' '] }, 'email');
  assert.equal(single.subject, 'Hello');
  assert.equal(single.variants, null);
});

test('only what changed is sent; a template takes the place of the text', () => {
  assert.equal('content' in bodyOf({ ...draft, source: 'blocks' }, 'email'), false);
  const next = bodyOf({ ...draft, source: 'template', template: 3 }, 'email');
  assert.deepEqual(changesOf(bodyOf(draft, 'email'), next), { content: null, template_id: 3 });
});

test('an empty text, a name and a subject are missing; a template brings its subject', () => {
  const empty = { ...draft, name: ' ', subjects: [''], content: '' };
  assert.deepEqual(missingOf(empty, 'email'), ['name', 'subject', 'content']);
  assert.deepEqual(missingOf({ ...draft, source: 'template', subjects: [''] }, 'email'), [
    'template',
  ]);
  assert.deepEqual(missingOf(draft, 'whatsapp'), ['whatsapp']);
});
