import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormField } from '@inlet/sdk';
import { examplePost } from './example-post.ts';

const field = (key: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  ...{ key, type, label: key },
  ...more,
});

test('the example has a fitting value for each field that people see', () => {
  const fields = [
    field('name', 'text'),
    field('mail', 'email'),
    field('size', 'choice', { options: [{ value: 's', label: 'Small' }] }),
    field('rooms', 'choices', { options: ['Kitchen', 'Bath'] }),
    field('guests', 'number', { rules: { min: 2 } }),
    field('day', 'date'),
    field('news', 'consent', { text: 'Yes' }),
    field('utm', 'hidden'),
  ];
  const { url, body } = examplePost({ id: 4, fields }, 'https://crm.example');
  assert.equal(url, 'https://crm.example/api/v1/forms/4/submissions');
  assert.deepEqual(body, {
    ...{ name: 'Jane Doe', mail: 'jane@example.com', size: 's', rooms: ['Kitchen'] },
    ...{ guests: 2, day: '2027-05-22', news: true },
  });
});
