import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailgunWebhook } from '../../../../../test/stand-ins/mailgun.ts';
import { readMailgunEvent } from './read-mailgun-event.ts';
import { readMailgunMessage, refusalOfMailgun } from './verify-mailgun.ts';

const now = new Date('2026-03-28T12:00:00Z');
const id = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63';
const message = { headers: { 'message-id': `${id}.mail@inlet.example` } };

test('a signed message is taken; one that is old, of another key, or changed is refused', () => {
  const refusal = (body: object, key = 'the key') => {
    const read = readMailgunMessage(JSON.parse(JSON.stringify(body)));
    return read === undefined ? 'unreadable' : refusalOfMailgun(read, key, now);
  };
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const body = (at: Date) => mailgunWebhook('the key', { event: 'delivered' }, { at });
  assert.equal(refusal(body(now)), undefined);
  assert.equal(refusal(body(hours(-7.6))), undefined);
  assert.match(refusal(body(hours(-9))) ?? '', /old/);
  assert.match(refusal(body(hours(1))) ?? '', /old/);
  assert.match(refusal(body(now), 'another') ?? '', /wrong/);
  assert.equal(refusal({ 'event-data': { event: 'delivered' } }), 'unreadable');
  const { signature, ...rest } = body(now) as { signature: object };
  assert.match(
    refusal({ signature: { ...signature, token: 'x'.repeat(50) }, ...rest }) ?? '',
    /wrong/,
  );
  assert.equal(refusal({ signature: 'text', ...rest }), 'unreadable');
});

test('events become outcomes of the mail with our Message-ID', () => {
  const read = (event: object) => {
    const outcome = readMailgunEvent({ message, timestamp: 1_774_699_200.5, ...event }, now);
    if (outcome === undefined) return undefined;
    const { mailId, at, providerId, ...rest } = outcome;
    assert.deepEqual([mailId, providerId], [id, message.headers['message-id']]);
    assert.equal(at.toISOString(), '2026-03-28T12:00:00.000Z');
    return rest;
  };
  assert.deepEqual(read({ event: 'delivered' }), { type: 'delivered' });
  assert.deepEqual(read({ event: 'clicked', url: 'https://a.example' }), {
    ...{ type: 'clicked', detail: 'https://a.example' },
  });
  const status = { code: 550, message: '5.1.1 No such user' };
  assert.deepEqual(read({ event: 'failed', severity: 'permanent', 'delivery-status': status }), {
    ...{ type: 'bounced', permanent: true, detail: '550 5.1.1 No such user' },
  });
  assert.deepEqual(read({ event: 'failed', severity: 'permanent', reason: 'suppress-complaint' }), {
    type: 'rejected',
    detail: undefined,
    suppression: 'complained',
  });
  const long = { message: `\0${'x'.repeat(499)}😀` };
  const failed = read({ event: 'failed', 'delivery-status': long });
  assert.equal(failed?.detail, 'x'.repeat(499), 'only what can be stored');
  assert.equal(read({ event: 'accepted' }), undefined);
  assert.equal(read({}), undefined);
});
