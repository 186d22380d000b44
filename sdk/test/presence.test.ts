import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { eventually } from '../../server/test/eventually.ts';
import { addPerson } from '../../server/test/sessions.ts';
import { createInlet, type Presence } from '../src/index.ts';
import { serve } from './serve.ts';

const { inlet, app, url } = await serve();

/** As the web app of a signed-in user. */
async function signIn(role: 'viewer' | 'agent') {
  const { member, cookie } = await addPerson(app, role);
  return { member, client: createInlet({ baseUrl: url, headers: { cookie } }) };
}

/** Streams until `stop` is called. */
function view(t: TestContext, client: ReturnType<typeof createInlet>, viewing: string) {
  const controller = new AbortController();
  const shown: Presence[] = [];
  const types: string[] = [];
  const { signal } = controller;
  const over = (async () => {
    const onPresence = (presence: Presence) => shown.push(presence);
    const stream = client.events.stream({ viewing }, { signal, onPresence });
    for await (const { type } of stream) types.push(type);
  })().catch(() => {});
  const names = () => shown.at(-1)?.members.map(({ name }) => name);
  const stop = () => {
    controller.abort();
    return over;
  };
  t.after(stop);
  return { shown, types, names, stop };
}

test('onPresence gets the users who look at the record, beside the events', async (t) => {
  const lead = await inlet.leads.create({ first_name: 'Ada' });
  const [one, two] = [await signIn('viewer'), await signIn('agent')];
  const first = view(t, one.client, `lead:${lead.id}`);
  await eventually(() => first.shown.length > 0, 'the first message');
  const second = view(t, two.client, `lead:${lead.uuid}`);
  const both = [one.member.name, two.member.name].join();
  await eventually(
    () => first.names()?.join() === both,
    () => first.names()?.join() ?? '',
  );
  await eventually(
    () => second.names()?.join() === both,
    () => second.names()?.join() ?? '',
  );
  assert.deepEqual(first.shown.at(-1)?.record, { type: 'lead', id: lead.id, uuid: lead.uuid });
  assert.equal(first.shown.at(-1)?.total, 2);

  await inlet.leads.update(lead.id, { notes: 'Called' });
  await eventually(
    () => first.types.includes('lead.updated'),
    () => first.types.join(),
  );
  await second.stop();
  const left = performance.now();
  await eventually(
    () => first.names()?.length === 1,
    () => first.names()?.join() ?? '',
  );
  // Before a heartbeat, at which the server would notice a broken connection.
  assert.ok(performance.now() - left < 10_000);
});

test('a stream of an agent goes on with the events of another role', async (t) => {
  const { member, client } = await signIn('agent');
  const lead = await inlet.leads.create({ first_name: 'Ada' });
  const stream = view(t, client, `lead:${lead.id}`);
  await eventually(() => stream.shown.length > 0, 'the first message');
  await inlet.users.update(member.number, { role: 'admin' });
  const key = { url: 'https://203.0.114.1/', events: ['*'] };
  await eventually(
    async () => {
      await inlet.webhooks.create(key);
      return stream.types.includes('webhook.created');
    },
    () => stream.types.join(),
  );
});

test('a link to a lead alone → the workspace that has it', async () => {
  const lead = await inlet.leads.create({ first_name: 'Ada' });
  const { client } = await signIn('viewer');
  const { slug, role } = await client.leads.getWorkspace(lead.uuid);
  assert.deepEqual([slug, role], [app.workspace.slug, 'viewer']);
});
