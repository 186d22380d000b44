// Mails to a lead: queued with the change, sent by the sender, recorded on the lead.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openMailApp } from './open-mail-app.ts';

let now = new Date('2026-03-28T12:00:00Z');
const { app, server, call, ok, addLead, mailEvents, close } = await openMailApp({
  clock: { now: () => now },
});
after(close);
await app.work();

const mailsOf = (lead: number) => ok('GET', `/api/v1/leads/${lead}/mails`);

async function stateOf(lead: number, mail: number, wanted: string) {
  let found: { state: string; error: string | null } | undefined;
  await eventually(
    async () => {
      found = await ok('GET', `/api/v1/leads/${lead}/mails/${mail}`);
      return found?.state === wanted;
    },
    () => found,
  );
  return found;
}

test('POST /leads/{id}/mails → the mail is queued, sent and in the log of the lead', async () => {
  const { id } = await addLead('jane@example.com');
  const draft = { subject: 'Your demo', text: 'Hello Jane' };
  const mail = await ok('POST', `/api/v1/leads/${id}/mails`, draft);
  assert.deepEqual([mail.state, mail.kind, mail.to], ['queued', 'personal', 'jane@example.com']);
  const received = await server.mailTo('jane@example.com');
  assert.equal(received.mail.subject, 'Your demo');
  assert.equal(received.mail.text?.trim(), 'Hello Jane');
  assert.deepEqual(received.mail.from, { name: 'acme', address: 'inlet@inlet.example' });
  assert.match(received.mail.messageId ?? '', new RegExp(`^<${mail.uuid}\\.mail@`));
  await stateOf(id, mail.id, 'sent');
  assert.deepEqual(await mailEvents(id), ['mail.queued', 'mail.sent']);
  const [listed] = await mailsOf(id);
  assert.equal(listed.from, 'inlet@inlet.example');
});

test('a lead without an address, an empty draft, text with a template → 422', async () => {
  const { id } = await ok('POST', '/api/v1/leads', { first_name: 'No', phone: '+14155550100' });
  const url = `/api/v1/leads/${id}/mails`;
  const draft = { subject: 'Hello', text: 'You' };
  assert.match((await call('POST', url, draft)).text, /no e-mail address/);
  assert.equal((await call('POST', url, {})).status, 422);
  assert.equal((await call('POST', url, { text: 'Hello', template_id: 1 })).status, 422);
  assert.equal((await call('POST', url, { template_id: 999_999 })).status, 422);
});

test('a server that refuses for now → tried again, with the same Message-ID', async () => {
  const { id } = await addLead('later@example.com');
  server.refuse(1);
  const draft = { subject: 'Again', text: 'Hello' };
  const mail = await ok('POST', `/api/v1/leads/${id}/mails`, draft);
  await eventually(async () => {
    const { state, error } = await ok('GET', `/api/v1/leads/${id}/mails/${mail.id}`);
    return state === 'queued' && /Try again later/.test(error ?? '');
  }, 'it was not refused');
  now = new Date(now.getTime() + 61_000);
  const received = await server.mailTo('later@example.com');
  assert.match(received.mail.messageId ?? '', new RegExp(mail.uuid));
  await stateOf(id, mail.id, 'sent');
  assert.deepEqual(await mailEvents(id), ['mail.queued', 'mail.sent']);
});

test('a suppressed address gets nothing, whoever writes and whatever the case', async () => {
  const { id } = await addLead('Gone@Example.com');
  const { id: suppression } = await ok('POST', '/api/v1/suppressions', {
    address: 'GONE@example.com',
  });
  const draft = { subject: 'Hello', text: 'You' };
  const mail = await ok('POST', `/api/v1/leads/${id}/mails`, draft);
  const { error } = (await stateOf(id, mail.id, 'suppressed')) ?? {};
  assert.equal(error, 'manual');
  assert.deepEqual(await mailEvents(id), ['mail.queued', 'mail.suppressed']);
  const found = await ok('GET', '/api/v1/suppressions?search=gone@');
  assert.deepEqual(
    found.map(({ address }: { address: string }) => address),
    ['gone@example.com'],
  );
  assert.equal((await call('DELETE', `/api/v1/suppressions/${suppression}`)).status, 204);
  await ok('POST', `/api/v1/leads/${id}/mails`, draft);
  await server.mailTo('Gone@example.com');
});

test('an address that its server does not know → failed, and suppressed as bounced', async () => {
  const { id } = await addLead('nobody@unknown.example');
  const draft = { subject: 'Hello', text: 'You' };
  const mail = await ok('POST', `/api/v1/leads/${id}/mails`, draft);
  const { error } = (await stateOf(id, mail.id, 'failed')) ?? {};
  assert.match(error ?? '', /5\.1\.1/);
  const [found] = await ok('GET', '/api/v1/suppressions?search=nobody@unknown.example');
  assert.equal(found.reason, 'bounced');
  assert.deepEqual(await mailEvents(id), ['mail.queued', 'mail.failed']);
});

test('a mail that was taken by a process which died is sent when its lease ends', async () => {
  const { id } = await addLead('lease@example.com');
  await app.database.pool.query(
    `insert into mails (workspace_id, id, lead_id, direction, state, kind, author_type, to_address,
       subject, text, due_at, attempts, created_at, updated_at)
     select workspace_id, gen_random_uuid(), id, 'out', 'queued', 'personal', 'system',
       'lease@example.com', 'Left', 'Hello', $2::timestamptz + interval '5 minutes', 1, $2, $2
     from leads where number = $1`,
    [id, now],
  );
  now = new Date(now.getTime() + 301_000);
  await server.mailTo('lease@example.com');
  await eventually(async () => (await mailsOf(id))[0].state === 'sent', 'it was not recorded');
});
