// A forgotten password: the link by mail, the page that sets a new one, and what nobody may learn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../eventually.ts';
import { linkIn } from '../mail-server.ts';
import { openAccounts } from './open-accounts.ts';

const accounts = await openAccounts();
const { client, mail } = accounts;
const request = '/api/auth/request-password-reset';

test('the link of the mail sets a new password once, and every session ends', async () => {
  const ann = await accounts.addMember('agent');
  const signedIn = client();
  assert.equal((await signedIn.signIn(ann)).status, 200);
  assert.ok(await signedIn.isSignedIn());

  const visitor = client();
  const asked = await visitor.post(request, { email: ann.email.toUpperCase() });
  assert.deepEqual([asked.status, asked.body.status], [200, true]);
  const received = await mail.mailTo(ann.email);
  assert.equal(received.mail.subject, 'Set a new password');
  assert.equal(received.mail.from?.address, 'inlet@localhost');
  const link = linkIn(received);
  assert.ok(received.mail.html?.includes(`href="${link}"`));
  assert.ok(link.startsWith(`${accounts.url}/reset/`));

  const page = await visitor.get(link);
  assert.equal(page.status, 200);
  assert.ok(page.text.includes('autocomplete="new-password"'));
  assert.equal((await visitor.submit(link, { password: 'short' })).status, 422);
  const done = await visitor.submit(link, { password: 'a new password' });
  assert.deepEqual([done.status, done.text.includes('Your password is set')], [200, true]);

  assert.equal(await signedIn.isSignedIn(), false);
  assert.equal((await client().signIn(ann)).status, 401);
  assert.equal((await client().signIn({ ...ann, password: 'a new password' })).status, 200);
  assert.equal((await visitor.get(link)).status, 410);
  assert.equal((await visitor.submit(link, { password: 'another one' })).status, 410);
  const expected = [
    ...['member.password_reset', 'member.signed_in', 'member.signed_in', 'member.sign_in_failed'],
    'session.ended',
  ];
  await eventually(
    async () => (await accounts.eventsOf(ann.member)).length === expected.length,
    'the workspace records the sign-ins, the reset and the ended session',
  );
  assert.deepEqual((await accounts.eventsOf(ann.member)).toSorted(), expected.toSorted());
});

test('the client of better-auth sets the password by the token of the link', async () => {
  const bo = await accounts.addMember('viewer');
  await client().post(request, { email: bo.email, redirectTo: '/reset' });
  const token = linkIn(await mail.mailTo(bo.email))
    .split('/')
    .at(-1);
  const reset = '/api/auth/reset-password';
  const newPassword = 'set by the client';
  assert.equal((await client().post(reset, { newPassword, token: 'x'.repeat(43) })).status, 400);
  assert.equal((await client().post(reset, { newPassword, token })).status, 200);
  assert.equal((await client().post(reset, { newPassword, token })).body.code, 'INVALID_TOKEN');
  assert.equal((await client().signIn({ ...bo, password: newPassword })).status, 200);
});

test('two posts of one link at once set one password', async () => {
  const cy = await accounts.addMember('viewer');
  await client().post(request, { email: cy.email });
  const link = linkIn(await mail.mailTo(cy.email));
  const passwords = ['the first password', 'the other password'];
  const pages = await Promise.all(passwords.map((password) => client().submit(link, { password })));
  assert.deepEqual(pages.map(({ status }) => status).sort(), [200, 410]);
  const set = passwords[pages.findIndex(({ status }) => status === 200)] as string;
  assert.equal((await client().signIn({ ...cy, password: set })).status, 200);
});

test('an unknown address → the same response, and no mail', async () => {
  const di = await accounts.addMember('viewer');
  const known = await client().post(request, { email: di.email });
  const unknown = await client().post(request, { email: 'nobody@accounts.example' });
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text]);
  const [knownPage, unknownPage] = [
    await client().submit('/forgot', { email: di.email }),
    await client().submit('/forgot', { email: 'nobody@accounts.example' }),
  ];
  assert.deepEqual([knownPage.status, knownPage.text], [200, unknownPage.text]);
  await mail.mailTo(di.email, 2);
  // The jobs run in the order in which they were added.
  await eventually(async () => {
    const { rows } = await accounts.database.pool.query(
      `select from graphile_worker.jobs where task_identifier = 'send-account-mail'`,
    );
    return rows.length === 0;
  }, 'all mails are sent');
  assert.ok(mail.mails.every(({ to }) => to !== 'nobody@accounts.example'));
});

test('the fourth request for an address → 429, whether it has an account', async () => {
  const ed = await accounts.addMember('viewer');
  for (const email of [ed.email, 'somebody@accounts.example']) {
    const statuses: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      // Each subject has its own window; the network's is cleared, so that it is not full first.
      await accounts.database.pool.query(
        `delete from sign_in_failures where subject = sha256('reset from 127.0.0.1')`,
      );
      const { status, headers } = await client().post(request, { email });
      statuses.push(status);
      if (status === 429) assert.match(headers.get('retry-after') ?? '', /^\d+$/);
    }
    assert.deepEqual(statuses, [200, 200, 200, 429], email);
  }
});

test('a mail that the server refuses is sent by the next attempt', async () => {
  const flo = await accounts.addMember('viewer');
  mail.refuse(1);
  await client().post(request, { email: flo.email });
  await eventually(async () => {
    // Brings the next attempt forward.
    await accounts.database.pool.query(
      `select graphile_worker.reschedule_jobs(array(
        select id from graphile_worker.jobs
        where task_identifier = 'send-account-mail' and attempts > 0 and locked_at is null),
        run_at := now())`,
    );
    return mail.mails.some(({ to }) => to === flo.email);
  }, 'the mail arrives');
  assert.equal((await client().get(linkIn(await mail.mailTo(flo.email)))).status, 200);
});

test('a person whose workspace is German → a German mail and page', async () => {
  const tenant = await accounts.addTenant('german');
  await accounts.database.pool.query(`update workspaces set language = 'de' where id = $1`, [
    tenant.workspace.id,
  ]);
  const gus = await accounts.addMember('viewer', { tenant });
  await client().post(request, { email: gus.email });
  const received = await mail.mailTo(gus.email);
  assert.equal(received.mail.subject, 'Neues Passwort festlegen');
  const page = await client().get(linkIn(received));
  assert.ok(page.text.includes('<html lang="de">'));
  assert.ok(page.text.includes('Ein neues Passwort'));
});

test('the database holds no token of a link', async () => {
  const ida = await accounts.addMember('viewer');
  await client().post(request, { email: ida.email });
  const token =
    linkIn(await mail.mailTo(ida.email))
      .split('/')
      .at(-1) ?? '';
  const { rows } = await accounts.database.pool.query('select identifier from verifications');
  assert.ok(rows.length > 0);
  for (const { identifier } of rows) {
    assert.ok(!identifier.includes(token));
    // A stored identifier is no token either.
    const guess = identifier.replace('password-link:', '');
    assert.equal((await client().get(`/reset/${encodeURIComponent(guess)}`)).status, 410);
    const newPassword = 'from the database';
    const sent = await client().post('/api/auth/reset-password', { newPassword, token: guess });
    assert.equal(sent.status, 400);
  }
});
