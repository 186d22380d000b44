import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callSamples } from './call-samples.ts';

const request = {
  name: 'snapcrm',
  contract: 'snapcrm',
  method: 'POST',
  url: 'https://crm.example/api/v1/leads',
  headers: { 'X-API-Key': 'YOUR_API_KEY', 'Content-Type': 'application/json' },
  body: { firstName: 'Mary', tags: ['vip'] },
} as const;

test('the samples have the address and the key, curl first', () => {
  const samples = callSamples({ ...request, body: { ...request.body } }, 'snap_secret', 'Web form');
  const languages = samples.map(({ language }) => language);
  assert.deepEqual(languages.slice(0, 3), ['curl', 'Web form', 'Zapier']);
  for (const { language, code } of samples) {
    assert.match(code, /https:\/\/crm\.example\/api\/v1\/leads/, language);
    assert.match(code, /snap_secret/, language);
    assert.match(code, /firstName/, language);
  }
});

test('the form that visitors load has no key', () => {
  const [, form] = callSamples({ ...request, body: { ...request.body } }, 'snap_secret', 'Form');
  const [page = '', script = ''] = form?.code.split('<?php') ?? [];
  assert.match(page, /<input name="firstName">/);
  assert.doesNotMatch(page, /snap_secret/);
  assert.match(script, /X-API-Key: snap_secret/);
});
