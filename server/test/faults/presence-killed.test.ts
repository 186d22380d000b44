// kill -9 of a process: the people whose streams it served vanish for those who look at the same lead.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { waitUntil } from '../../src/platform/wait-until.ts';
import { openStream, type StreamClient } from '../api/stream-client.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { testPublicUrl, testSecret } from '../people.ts';
import { addPerson } from '../sessions.ts';
import { startProgram } from './program.ts';

const app = await buildTestApp();
after(app.close);
const port = await listenOnFreePort(app);

const namesIn = ({ messages }: StreamClient): string[] =>
  messages
    .findLast(({ event }) => event === 'presence')
    ?.data.members.map(({ name }: { name: string }) => name)
    .sort() ?? [];
const sees = (client: StreamClient, names: string[], withinMs: number) =>
  waitUntil(() => namesIn(client).join() === [...names].sort().join(), { withinMs });

test('a killed process → its people vanish within 15 seconds, and return with another', async () => {
  const env = {
    DATABASE_URL: app.database.url,
    INLET_ROLE: 'api',
    INLET_SECRET: testSecret,
    INLET_PUBLIC_URL: testPublicUrl,
  };
  const program = await startProgram({ env });
  const created = await caller(app, app.keys.leadhub)('POST', '/api/v1/leads', { first_name: 'A' });
  const query = `?viewing=lead:${created.body.data.id}`;
  const [here, there] = [await addPerson(app, 'viewer'), await addPerson(app, 'agent')];
  const [one, other] = [here.member.name, there.member.name];
  const watching = await openStream(port, query, { cookie: here.cookie });
  const elsewhere = await openStream(Number(new URL(program.url).port), query, {
    cookie: there.cookie,
  });
  assert.equal(elsewhere.status, 200);
  assert.ok(await sees(watching, [one, other], 10_000), namesIn(watching).join());
  assert.ok(await sees(elsewhere, [one, other], 10_000), namesIn(elsewhere).join());

  program.kill('SIGKILL');
  await program.ended;
  assert.ok(await sees(watching, [one], 15_000), namesIn(watching).join());

  const back = await openStream(port, query, { cookie: there.cookie });
  assert.ok(await sees(watching, [one, other], 5_000), namesIn(watching).join());
  back.close();
  watching.close();
});
