// A key of each contract: made in the app, used as its sample says, and revoked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller } from '../call.ts';
import { violationsInLightAndDark, violationsOf } from '../violations-of.ts';
import { close, openApp } from './open-app.ts';

const { accounts, openAs } = await openApp();
const admin = await accounts.addMember('admin');

/** Sends the request that a sample of curl shows. */
function send(sample: string): Promise<Response> {
  const [, url = ''] = /-X POST "(.+?)"/.exec(sample) ?? [];
  const [, body = ''] = /-d '(.*)'$/s.exec(sample) ?? [];
  const headers = [...sample.matchAll(/-H "(.+?): (.+?)"/g)];
  return fetch(url, {
    method: 'POST',
    headers: headers.map(([, name = '', value = '']): [string, string] => [name, value]),
    body,
  });
}

// By the words of its own documentation, if it has some for its keys.
for (const [contract, words] of [
  ['leadhub', /^API Keys/],
  ['crmleadpro', /API → Generate Key/],
  ['remixcrm', /Integrations → Lead API Keys/],
  ['snapcrm', /API Access/],
  ['leadmarket', undefined],
] as const) {
  test(`a key of ${contract} is made, sends a lead, and is refused once it is revoked`, async () => {
    const keys = `/w/acme/settings/api-keys?contract=${contract}`;
    const page = await openAs(admin, words === undefined ? keys : '/w/acme/settings/workspace');
    if (words !== undefined) {
      await page.getByRole('searchbox', { name: 'Find a setting' }).fill('api');
      await page.getByRole('link', { name: words }).click();
      await page.waitForURL(`**${keys}`);
    }
    await page.getByRole('heading', { name: 'API keys' }).click();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'New key' });
    const name = `Site of ${contract}`;
    await dialog.getByLabel('Name').fill(name);
    if (contract === 'leadmarket') await dialog.getByLabel('Supplier').fill('First supplier');
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText(`The key “${name}” is ready`).waitFor();
    const sample = (await page.getByRole('tabpanel', { name: 'curl' }).textContent()) ?? '';
    const used = await send(sample);
    if (contract === 'leadmarket') {
      // The market of this workspace has no buyer.
      assert.match(await used.text(), /No matching campaign/);
    } else {
      assert.ok(used.ok, `${used.status} ${await used.text()}`);
      await page.getByText('The first lead is here').waitFor();
    }

    await page.getByRole('button', { name: `${name}: actions` }).click();
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    const question = page.getByRole('dialog');
    await question.getByLabel(`Type its name: ${name}`).fill(name);
    await question.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText(`${name} revoked.`).waitFor();
    assert.equal((await send(sample)).status, 401);
    await close(page);
  });
}

test('a key without a name is refused beside its field', async () => {
  const page = await openAs(admin, '/w/acme/settings/api-keys?contract=remixcrm');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog', { name: 'New key' });
  await dialog.getByRole('button', { name: 'Make a key' }).click();
  await dialog.getByText('This is needed.').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await dialog.getByLabel('Name').fill('Wedding site');
  await dialog.getByRole('button', { name: 'Make a key' }).click();
  await page.getByText('listening for its first call').waitFor();
  assert.deepEqual(await violationsOf(page), []);
  await close(page);
});

test('the page of a key shows its requests, and why the last one was refused', async () => {
  const native = caller(accounts, accounts.keys.leadhub);
  const made = await native('POST', '/api/v1/keys', {
    ...{ contract: 'leadhub', name: 'Shop', scopes: ['write:leads'] },
  });
  const { id, key } = made.body.data;
  const page = await openAs(admin, '/w/acme/settings/api-keys');
  await page.getByRole('link', { name: 'Shop' }).click();
  await page.waitForURL(`**/settings/api-keys/${id}`);
  await page.getByText('No requests in the last 30 days').waitFor();
  const shop = caller(accounts, key);
  await shop('POST', '/api/v1/leads', { first_name: 'Ann', email: 'ann@shop.example' });
  await shop('GET', '/api/v1/deals');
  await page.reload();
  const refusal = page.getByRole('region', { name: 'Last refused call' });
  await refusal.getByText('GET /api/v1/deals').waitFor();
  await refusal.getByText('The API key lacks the scope read:deals.').waitFor();
  const statuses = page.getByRole('region', { name: 'By status' }).getByRole('listitem');
  assert.deepEqual(await statuses.allTextContents(), [
    '201Accepted1',
    '403The key may not do that.1',
  ]);
  assert.deepEqual(await violationsInLightAndDark(page), []);
  await close(page);
});
