// An integration that posts to a chat: set up with what it posts, tested, and its log.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { openSlack } from '../stand-ins/slack.ts';
import { violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const outboundAllow = parseAllowList('127.0.0.0/8');
const { accounts, openAs } = await openApp({ outboundAllow });
const slack = await openSlack();
after(slack.close);
const admin = await accounts.addMember('admin');

test('Slack is set up, posts a test message, and leads to what was posted', async () => {
  const page = await openAs(admin, '/w/acme/settings/integrations/new/slack', {
    viewport: { width: 1440, height: 900 },
  });
  await page.getByLabel('Webhook URL').fill(slack.url);
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('link', { name: 'Change its settings' }).click();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByText('A test message is in the channel.').waitFor();
  assert.deepEqual(await slack.until(1), ['Inlet can post to this channel.']);
  assert.deepEqual(await violationsOf(page), []);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Slack: actions' }).click();
  await page.getByRole('menuitem', { name: 'Show what was posted' }).click();
  await page.getByRole('heading', { name: new URL(slack.url).origin }).waitFor();
  await page.getByRole('button', { name: /: actions$/ }).click();
  const actions = page.getByRole('menuitem');
  await actions.first().waitFor();
  assert.deepEqual(await actions.allTextContents(), ['Replay']);
  await close(page);
});
