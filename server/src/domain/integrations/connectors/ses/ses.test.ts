import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openNameServer } from '../../../../../test/name-server.ts';
import { openSns, snsHost } from '../../../../../test/stand-ins/sns.ts';
import { parseAllowList } from '../../../../platform/outbound/allow-list.ts';
import { createOutbound } from '../../../../platform/outbound/outbound.ts';
import { createHostResolver } from '../../../../platform/outbound/resolve-host.ts';
import { readSesEvent } from './read-ses-event.ts';
import { createSigningCertificates } from './signing-certificates.ts';
import { isSnsUrl, readSnsMessage } from './sns-message.ts';
import { refusalOfSns } from './verify-sns.ts';

const now = new Date('2026-03-28T12:00:00Z');
const sns = await openSns();
const names = await openNameServer((name) => (name === snsHost ? ['127.0.0.1'] : 'missing'));
const outbound = createOutbound(parseAllowList('127.0.0.1'), {
  resolve: createHostResolver({ nameServers: [names.address] }),
});
after(async () => {
  await outbound.close();
  await Promise.all([sns.close(), names.close()]);
});

test('both versions of signatures are verified, with a certificate that is fetched once', async () => {
  const certificates = createSigningCertificates(outbound);
  const refusal = async (message: object) => {
    const read = readSnsMessage(message);
    return read === undefined ? 'unreadable' : refusalOfSns(certificates, 'w', read);
  };
  const type = 'SubscriptionConfirmation';
  assert.equal(await refusal(sns.message('x')), undefined);
  assert.equal(await refusal(sns.message('x', { version: '1' })), undefined);
  assert.equal(await refusal(sns.message('x', { fields: { Subject: 'About' } })), undefined);
  assert.equal(await refusal(sns.message('x', { type })), undefined);
  assert.equal(sns.fetched(), 1);
  const forgeries: Record<string, string>[] = [
    { Message: 'y' },
    { SignatureVersion: '1' },
    { SignatureVersion: '3' },
    { Signature: 'AAAA' },
    { SigningCertURL: 'https://sns.eu-west-1.amazonaws.com.attacker.example/x.pem' },
    { SigningCertURL: sns.message('x').SigningCertURL?.replace('-0123', '/0123') ?? '' },
  ];
  for (const forged of forgeries) {
    assert.notEqual(await refusal(sns.message('x', { forged })), undefined, JSON.stringify(forged));
  }
  const forged = { SubscribeURL: 'https://attacker.example' };
  assert.notEqual(await refusal(sns.message('x', { type, forged })), undefined);
  assert.equal(await refusal({ Type: 'Notification', Message: 'x' }), 'unreadable');
});

test('only hosts of Amazon SNS are those of Amazon SNS', () => {
  for (const [url, expected] of [
    ['https://sns.us-east-1.amazonaws.com/x.pem', true],
    ['https://sns.cn-north-1.amazonaws.com.cn/x.pem', true],
    ['https://sns.us-east-1.amazonaws.com.attacker.example/x.pem', false],
    ['https://attacker.example/sns.us-east-1.amazonaws.com', false],
    ['https://sns.us-east-1.amazonaws.com@attacker.example/x.pem', false],
    ['https://user:pass@sns.us-east-1.amazonaws.com/x.pem', false],
    ['https://s3.us-east-1.amazonaws.com/x.pem', false],
    ['https://sns.s3-us-west-2.amazonaws.com/x.pem', false],
    ['file:///etc/passwd', false],
    ['no address', false],
  ] as const) {
    assert.equal(isSnsUrl(url), expected, url);
  }
});

test('events become outcomes of the mail by its id at SES, and by ours where it is repeated', () => {
  const id = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63';
  const timestamp = '2026-03-28T11:00:00.000Z';
  const headers = [
    { name: 'References', value: '<0193d5a0-7c1e-7f00-8a53-000000000000.mail@inlet.example>' },
    { name: 'Message-ID', value: `<${id}.mail@inlet.example>` },
  ];
  const read = (fields: object) =>
    readSesEvent({ mail: { messageId: '0102-000000', headers }, ...fields }, now);
  const known = { mailId: id, providerId: '0102-000000' };
  const at = new Date(timestamp);
  assert.deepEqual(read({ eventType: 'Delivery', delivery: { timestamp } }), {
    ...{ type: 'delivered', at },
    ...known,
  });
  const bouncedRecipients = [{ status: '5.1.1', diagnosticCode: 'smtp; 550 No such user' }];
  const bounce = {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients,
    timestamp,
  };
  assert.deepEqual(read({ notificationType: 'Bounce', bounce }), {
    ...{ type: 'bounced', permanent: true, at, ...known },
    detail: 'General 5.1.1 smtp; 550 No such user',
  });
  const diagnosticCode = `\0${'x'.repeat(499)}😀`;
  const long = read({ eventType: 'Bounce', bounce: { bouncedRecipients: [{ diagnosticCode }] } });
  assert.equal(long?.detail, 'x'.repeat(499), 'only what can be stored');
  const soft = read({ eventType: 'Bounce', bounce: { ...bounce, bounceType: 'Transient' } });
  assert.equal(soft?.permanent, false);
  assert.equal(read({ eventType: 'Click', click: { link: 'https://a.example' } })?.at, now);
  assert.equal(read({ eventType: 'Send' }), undefined);
  assert.equal(readSesEvent('text', now), undefined);
  assert.equal(readSesEvent({ eventType: 'Delivery' }, now), undefined);
});
