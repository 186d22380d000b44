// Who looks at a record: over real streams, in several processes, one of which is killed.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Member } from '../../src/domain/members/member.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { openSecondApp } from '../second-app.ts';
import { addPerson } from '../sessions.ts';
import { openStream, type StreamClient } from './stream-client.ts';

const app = await buildTestApp();
after(app.close);
const call = caller(app, app.keys.leadhub);
const here = await listenOnFreePort(app);
const second = await openSecondApp(app.database.connection);
after(second.close);
const there = await listenOnFreePort(second);

const create = async (path: string, body: object) => {
  const { status, body: response } = await call('POST', `/api/v1${path}`, body);
  assert.equal(status, 201, JSON.stringify(response));
  return response.data;
};
const view = (cookie: string, viewing: string, port = here) =>
  openStream(port, `?viewing=${encodeURIComponent(viewing)}`, { cookie });
const present = ({ messages }: StreamClient) =>
  messages.findLast(({ event }) => event === 'presence')?.data;
const sees = (client: StreamClient, members: Pick<Member, 'number'>[]) => {
  const expected = members.map(({ number }) => number).sort((one, other) => one - other);
  const shown = () => present(client)?.members.map(({ id }: { id: number }) => id);
  return eventually(
    () => JSON.stringify(shown()) === JSON.stringify(expected),
    () => `${JSON.stringify(shown())} where ${JSON.stringify(expected)} is due`,
  );
};

test('people who look at a lead in two processes see each other, and who leaves', async () => {
  const lead = await create('/leads', { first_name: 'Ada' });
  const [one, two, other] = [
    await addPerson(app, 'viewer'),
    await addPerson(app, 'agent'),
    await addPerson(app, 'owner'),
  ];
  const first = await view(one.cookie, `lead:${lead.id}`);
  await sees(first, [one.member]);
  const next = await view(two.cookie, `lead:${lead.uuid}`, there);
  const elsewhere = await view(other.cookie, `contact:${lead.contact_id}`, there);
  await Promise.all([
    sees(first, [one.member, two.member]),
    sees(next, [one.member, two.member]),
    sees(elsewhere, [other.member]),
  ]);
  const { record, members, total } = present(first);
  assert.deepEqual(record, { type: 'lead', id: lead.id, uuid: lead.uuid });
  const { id: uuid, number: id, name } = two.member;
  assert.deepEqual(members[1], { id, uuid, name, initials: `A${name.split(' ')[1]?.[0]}` });
  assert.equal(total, 2);
  next.close();
  await sees(first, [one.member]);
  first.close();
  elsewhere.close();
});

test('a person on two tabs is present once, and until the second one is closed', async () => {
  const lead = await create('/leads', { first_name: 'Ada' });
  const [one, two] = [await addPerson(app, 'agent'), await addPerson(app, 'agent')];
  const watching = await view(one.cookie, `lead:${lead.id}`);
  const tabs = [
    await view(two.cookie, `lead:${lead.id}`),
    await view(two.cookie, `lead:${lead.id}`, there),
  ];
  await sees(watching, [one.member, two.member]);
  tabs[0]?.close();
  await Promise.all(tabs.slice(1).map((tab) => sees(tab, [one.member, two.member])));
  tabs[1]?.close();
  await sees(watching, [one.member]);
  watching.close();
});

test('a deactivated member vanishes, and somebody else’s role change ends only their stream', async () => {
  const lead = await create('/leads', { first_name: 'Ada' });
  const people = [];
  for (const role of ['viewer', 'agent', 'admin'] as const) people.push(await addPerson(app, role));
  const [one, two, three] = people.map(({ member }) => member) as [Member, Member, Member];
  const streams = await Promise.all(
    people.map(({ cookie }, index) => view(cookie, `lead:${lead.id}`, index === 1 ? there : here)),
  );
  const [watching] = streams as [StreamClient];
  await sees(watching, [one, two, three]);
  await call('POST', `/api/v1/users/${two.number}/deactivate`);
  await sees(watching, [one, three]);
  await call('PATCH', `/api/v1/users/${three.number}`, { role: 'viewer' });
  await sees(watching, [one]);
  for (const stream of streams) stream.close();
});

test('keys, foreign and unknown records, wrong types → refused', async () => {
  const other = await app.addTenant('elsewhere');
  const theirs = await caller(app, other.keys.leadhub)('POST', '/api/v1/leads', {
    first_name: 'B',
  });
  const { cookie } = await addPerson(app, 'agent');
  const lead = await create('/leads', { first_name: 'Ada' });
  const key = { authorization: `Bearer ${app.keys.leadhub}` };
  const byKey = await openStream(here, `?viewing=lead:${lead.id}`, key);
  assert.equal(byKey.status, 403);
  byKey.close();
  const wrong = [
    `lead:${theirs.body.data.id}`,
    `lead:${theirs.body.data.uuid}`,
    'lead:999999999',
    'lead:abc',
    'lead',
    'planet:1',
    `workspace:1`,
    'constructor:1',
  ];
  for (const viewing of wrong) {
    const client = await view(cookie, viewing);
    assert.equal(client.status, 422, viewing);
    client.close();
  }
  const webhooks = await view(cookie, 'webhook:1');
  assert.equal(webhooks.status, 403);
  webhooks.close();
});
