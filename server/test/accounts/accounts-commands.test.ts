// The commands with which the operator helps a person whom no admin can help.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../../src/cli/run-cli.ts';
import { readConfig } from '../../src/config.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { testPeople } from '../people.ts';
import { openAccounts } from './open-accounts.ts';

const accounts = await openAccounts({ sendsMail: false });
const { client, database } = accounts;

async function json(...typed: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli([...typed, '--workspace', accounts.workspace.slug, '--json'], {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
    context: () => ({
      config: () => readConfig({}, '/'),
      publicUrl: async () => accounts.url,
      clock: systemClock,
      progress: () => {},
      open: async () => ({
        ...{ database, connection: database.connection, people: testPeople(database) },
        ...{ clock: systemClock, listeners: [] },
      }),
      close: async () => {},
    }),
  });
  assert.deepEqual([code, errors], [0, []]);
  return JSON.parse(out.join('\n'));
}

/** The only owner here, who also belongs to another workspace. */
async function addOwnerOfTwo() {
  const owner = await accounts.addMember('owner');
  const tenant = await accounts.addTenant(`two-${owner.member.number}`);
  await accounts.addMember('viewer', { tenant, personId: owner.personId });
  return owner;
}

test('inlet user password-link → a link that sets the password of an owner', async () => {
  const owner = await addOwnerOfTwo();
  const made = await json('user', 'password-link', '--email', owner.email);
  assert.equal(made.email, owner.email);
  const done = await client().submit(made.link, { password: 'by the operator' });
  assert.equal(done.status, 200);
  assert.equal((await client().signIn({ ...owner, password: 'by the operator' })).status, 200);
});

test('inlet user reset-two-factor → the password alone signs in', async () => {
  const owner = await addOwnerOfTwo();
  const { pool } = database;
  await pool.query('update people set two_factor_enabled = true where id = $1', [owner.personId]);
  assert.equal((await client().signIn(owner)).body.twoFactorRedirect, true);
  await json('user', 'reset-two-factor', '--email', owner.email);
  const browser = client();
  await browser.signIn(owner);
  assert.equal((await browser.get('/api/auth/get-session')).body.user.email, owner.email);
});

test('inlet user confirm-email → the address that the person asked for, in both workspaces', async () => {
  const owner = await addOwnerOfTwo();
  const browser = client();
  await browser.signIn(owner);
  const newEmail = `new.${owner.email}`;
  await browser.post('/api/auth/change-email', { newEmail });
  const changed = await json(
    ...['user', 'confirm-email', '--email', owner.email],
    ...['--new-email', newEmail],
  );
  assert.equal(changed.email, newEmail);
  assert.equal((await client().signIn({ ...owner, email: newEmail })).status, 200);
});
