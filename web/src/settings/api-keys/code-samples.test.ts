import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeSamples } from './code-samples.ts';

const request = {
  name: 'leadhub',
  contract: 'leadhub',
  method: 'POST',
  url: 'https://crm.example/api/v1/leads',
  headers: { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' },
  body: { first_name: 'Ann', last_name: "O'Neil" },
} as const;

test('every sample has the address, the key and the fields', () => {
  const samples = codeSamples(request, 'lh_secret');
  assert.equal(samples.length, 5);
  for (const { language, code } of samples) {
    assert.match(code, /https:\/\/crm\.example\/api\/v1\/leads/, language);
    assert.match(code, /Bearer lh_secret/, language);
    assert.match(code, /first_name/, language);
    assert.doesNotMatch(code, /YOUR_API_KEY/, language);
  }
});

test('an apostrophe ends no quoted text', () => {
  const [curl, powerShell] = codeSamples(request, 'lh_secret');
  assert.match(curl?.code ?? '', /O'\\''Neil/);
  assert.match(powerShell?.code ?? '', /O''Neil/);
});
