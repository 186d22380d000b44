// A new address to sign in with: proved by a link to it, everywhere at once, and the old address knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../eventually.ts';
import { linkIn } from '../mail-server.ts';
import { openAccounts } from './open-accounts.ts';

const accounts = await openAccounts();
const { client, mail } = accounts;
const path = '/api/auth/change-email';

const emailsOf = async (personId: string): Promise<string[]> => {
  const { rows } = await accounts.database.pool.query<{ email: string }>(
    'select email from members where person_id = $1 order by email',
    [personId],
  );
  return rows.map(({ email }) => email);
};

test('the address changes with the link only, in every workspace, and the old one gets a mail', async () => {
  const ann = await accounts.addMember('agent');
  const tenant = await accounts.addTenant('second');
  await accounts.addMember('viewer', { tenant, personId: ann.personId });
  const browser = client();
  await browser.signIn(ann);
  const newEmail = 'Ann.New@accounts.example';
  const asked = await browser.post(path, { newEmail });
  assert.deepEqual([asked.status, asked.body.status], [200, true]);
  const received = await mail.mailTo('ann.new@accounts.example');
  assert.equal(received.mail.subject, 'Confirm your new e-mail address');
  const link = linkIn(received);
  assert.equal((await client().get(link)).status, 200);
  assert.equal((await client().signIn(ann)).status, 200, 'opening the page changes nothing');

  const confirmed = await client().submit(link, {});
  assert.equal(confirmed.status, 200);
  assert.ok(confirmed.text.includes('ann.new@accounts.example'));
  assert.equal((await client().submit(link, {})).status, 410);
  assert.equal((await client().signIn(ann)).status, 401);
  assert.equal((await client().signIn({ ...ann, email: newEmail })).status, 200);
  await eventually(async () => {
    const emails = await emailsOf(ann.personId);
    return emails.every((email) => email === 'ann.new@accounts.example');
  }, 'every member of the person has the new address');
  assert.ok((await accounts.eventsOf(ann.member)).includes('member.updated'));
  const notice = await mail.mailTo(ann.email);
  assert.equal(notice.mail.subject, 'Your e-mail address was changed');
  assert.ok(notice.mail.text?.includes('ann.new@accounts.example'));
});

test('an address that somebody has → the same response, and no mail', async () => {
  const [bo, cy] = [await accounts.addMember('agent'), await accounts.addMember('agent')];
  const browser = client();
  await browser.signIn(bo);
  const free = await browser.post(path, { newEmail: 'bo.new@accounts.example' });
  await mail.mailTo('bo.new@accounts.example');
  const taken = await browser.post(path, { newEmail: cy.email });
  assert.deepEqual([taken.status, taken.text], [free.status, free.text]);
  await eventually(async () => {
    const { rows } = await accounts.database.pool.query(
      `select from graphile_worker.jobs where task_identifier = 'send-account-mail'`,
    );
    return rows.length === 0;
  }, 'the job has run');
  assert.ok(mail.mails.every(({ to }) => to !== cy.email));
});

test('an address that somebody took meanwhile → 409, and nothing changes', async () => {
  const di = await accounts.addMember('agent');
  const browser = client();
  await browser.signIn(di);
  const newEmail = 'taken@accounts.example';
  await browser.post(path, { newEmail });
  const link = linkIn(await mail.mailTo(newEmail));
  await accounts.database.pool.query(
    `insert into people (id, name, email) values ('taken', 'Taken', $1)`,
    [newEmail],
  );
  assert.equal((await client().submit(link, {})).status, 409);
  assert.equal((await client().signIn(di)).status, 200);
});

test('a newer request replaces the link of the former', async () => {
  const ed = await accounts.addMember('agent');
  const browser = client();
  await browser.signIn(ed);
  await browser.post(path, { newEmail: 'first@accounts.example' });
  const first = linkIn(await mail.mailTo('first@accounts.example'));
  await browser.post(path, { newEmail: 'second@accounts.example' });
  const second = linkIn(await mail.mailTo('second@accounts.example'));
  assert.equal((await client().submit(first, {})).status, 410);
  assert.equal((await client().submit(second, {})).status, 200);
});

test('without a session, from another origin or long after the sign-in → refused', async () => {
  const flo = await accounts.addMember('agent');
  const newEmail = 'flo.new@accounts.example';
  assert.equal((await client().post(path, { newEmail })).status, 401);
  const browser = client();
  await browser.signIn(flo);
  const elsewhere = { origin: 'https://evil.example' };
  const response = await fetch(`${accounts.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...elsewhere },
    body: JSON.stringify({ newEmail }),
  });
  assert.equal(response.status, 403);
  await accounts.database.pool.query(
    `update sessions set created_at = now() - interval '2 hours' where person_id = $1`,
    [flo.personId],
  );
  assert.equal((await browser.post(path, { newEmail })).body.code, 'SESSION_NOT_FRESH');
  assert.equal((await browser.post(path, { newEmail: 'no address' })).status, 403);
});
