import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from './lead-draft.ts';

test('what is filled in is sent, custom fields by their types', () => {
  const draft = {
    ...{ name: 'Maren Vogt', email: '', assigned_user_id: '5' },
    ...{ 'custom_fields.roof': '120', 'custom_fields.wants': ['battery'] },
  };
  assert.deepEqual(
    bodyOf(draft, (name) => name.endsWith('roof')),
    {
      ...{ name: 'Maren Vogt', assigned_user_id: '5' },
      custom_fields: { roof: 120, wants: ['battery'] },
    },
  );
});
