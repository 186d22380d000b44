import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSendResponse } from './read-response.ts';

const response = (status: number | null, body: unknown, more: object = {}) =>
  readSendResponse({
    ...{ status, text: typeof body === 'string' ? body : JSON.stringify(body) },
    ...{ hasLeft: true, retryAfter: undefined, error: null, durationMs: 1, ...more },
  });

const refusal = { error: { code: 131049, message: 'No', error_data: { details: 'Cap' } } };

test('200 with an id → accepted, with what WhatsApp calls the person', () => {
  const body = { contacts: [{ input: '+55', wa_id: '5511' }], messages: [{ id: 'wamid.1' }] };
  assert.deepEqual(response(200, body), {
    ...{ outcome: 'accepted', providerId: 'wamid.1', waId: '5511', userId: null },
  });
});

test('a documented error → refused by its code, also with 200 and 400', () => {
  for (const status of [200, 400, 404]) {
    const found = response(status, refusal);
    assert.deepEqual(found, { outcome: 'refused', error: { code: 131049, message: 'No: Cap' } });
  }
});

test('no connection, 429 and 503 of a gateway → nothing was handed over', () => {
  const gone = response(null, '', { hasLeft: false, error: 'refused (ECONNREFUSED)' });
  assert.equal(gone.outcome, 'unsent');
  for (const status of [429, 503]) assert.equal(response(status, '<h1>').outcome, 'unsent');
});

test('a broken connection, 502, and 200 without an id → unknown', () => {
  assert.equal(response(null, '', { error: 'other side closed' }).outcome, 'unknown');
  assert.equal(response(502, '<h1>').outcome, 'unknown');
  assert.equal(response(200, { messages: [] }).outcome, 'unknown');
  assert.equal(response(200, '{"messa', { error: 'aborted' }).outcome, 'unknown');
});
