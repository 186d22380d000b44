// Passkeys in the app, with a virtual authenticator of the browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();

/** Any other session of the developer tools ends the device of its page, so call axe before. */
async function attachDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  });
  return {
    async userNames(): Promise<(string | undefined)[]> {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map(({ userName }) => userName);
    },
    detach: () => session.detach(),
  };
}

test('a passkey is added in the settings, signs in alone, and is removed', async () => {
  const member = await accounts.addMember('agent');
  const page = await openAs(member, '/w/acme/settings/security');
  const add = page.getByRole('button', { name: 'Add a passkey' });
  await add.click();
  const dialog = page.getByRole('dialog', { name: 'Add a passkey' });
  await dialog.getByLabel('Name').fill('My laptop');
  assert.deepEqual(await violationsOf(page), []);
  const device = await attachDevice(page);
  await dialog.getByRole('button', { name: 'Add a passkey' }).click();
  const actions = page.getByRole('button', { name: 'My laptop: actions' });
  await actions.waitFor();
  assert.deepEqual(await device.userNames(), [member.email], 'the device names the account');

  await page.goto(`${accounts.url}/w/acme/home`);
  await page.getByRole('button', { name: /your menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in?**');
  const signInByPasskey = page.getByRole('button', { name: 'Sign in with a passkey' });
  await signInByPasskey.click();
  await page.waitForURL('**/w/acme/**');
  await page.goto(`${accounts.url}/w/acme/settings/security`);
  await actions.click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('textbox').fill('My laptop');
  await question.getByRole('button', { name: /^Remove/ }).click();
  await page.getByText('My laptop removed.').waitFor();

  await page.context().clearCookies();
  await page.goto(`${accounts.url}/sign-in`);
  await signInByPasskey.click();
  await page.getByText('The passkey was not accepted.').waitFor();
  await device.detach();
  await close(page);
});
