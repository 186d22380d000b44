import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../test/database.ts';
import { inletOn } from '../../test/run-inlet.ts';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { silentLog } from '../platform/log.ts';

const database = await createTestDatabase();
const { connection } = database;
const config = readConfig({}, '/nowhere');
const secret = 'a secret for this test, not a short one';
const app = await buildApp({ config, connection, secret, log: silentLog });
after(async () => {
  await app.close();
  await database.drop();
});

const { inlet, json } = inletOn({ database });

/** Sends the request as the shell would. */
async function send(command: string) {
  const [, url = ''] = /^curl -X POST "([^"]+)"/.exec(command) ?? [];
  const headers = command
    .matchAll(/-H "([^:]+): ([^"]+)"/g)
    .map(([, name = '', value = '']) => [name.toLowerCase(), value]);
  const [, payload = ''] = /-d '([^']+)'$/.exec(command) ?? [];
  assert.ok(url.startsWith(config.publicUrl));
  const answer = await app.server.inject({
    method: 'POST',
    url: url.slice(config.publicUrl.length),
    headers: Object.fromEntries(headers),
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

test('each request that quickstart prints is accepted', async () => {
  const made = await json('quickstart');
  assert.equal(made.workspace.slug, 'my-company');
  assert.ok(made.workspace.owner.password.length >= 8);
  const statuses: Record<string, number> = {};
  for (const [name, command] of Object.entries<string>(made.commands)) {
    statuses[name] = (await send(command)).status;
  }
  assert.deepEqual(statuses, {
    leadhub: 201,
    crmleadpro: 201,
    remixcrm: 201,
    snapcrm: 201,
    leadmarket: 200,
    inbound: 201,
  });
  const again = await send(made.commands.inbound);
  assert.deepEqual([again.status, again.body.is_duplicate], [200, true]);
  assert.equal((await send(made.commands.snapcrm)).status, 409);
  const sold = await send(made.commands.leadmarket);
  assert.deepEqual([sold.body.status, sold.body.price], ['sold', 45]);
});

test('quickstart again uses the same workspace, and makes new keys', async () => {
  const first = await json('quickstart');
  const second = await json('quickstart', '--workspace', 'my-company');
  assert.deepEqual(second.workspace, first.workspace);
  assert.equal(first.workspace.owner, undefined);
  assert.notEqual(first.keys.leadhub, second.keys.leadhub);
  const { rows } = await database.pool.query(
    `select (select count(*) from workspaces) as workspaces, (select count(*) from offers) as offers,
       (select count(*) from buyer_orders) as orders, (select count(*) from suppliers) as suppliers`,
  );
  assert.deepEqual(rows, [{ workspaces: 1, offers: 1, orders: 1, suppliers: 1 }]);
});

test('all output of quickstart can be pasted: the rest are comments', async () => {
  const { out: text } = await inlet('quickstart');
  const blocks = text.split('\n\n').flatMap((block) => block.split('\n'));
  for (const line of blocks) assert.match(line, /^(#|curl| {2}-[Hd] |$)/);
});
