// Notifications on the whole program: who gets which, once, and how they are read.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { deleteOldNotifications } from '../../src/domain/notifications/delete-old-notifications.ts';
import { notifyNext } from '../../src/domain/notifications/notifier/notify-next.ts';
import { disableWebhook } from '../../src/domain/webhooks/disable-webhook.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { listenOnFreePort } from '../listen-on-free-port.ts';
import { addPerson, type Person } from '../sessions.ts';
import { openStream } from './stream-client.ts';

const app = await buildTestApp();
after(app.close);
const { database, workspace } = app;
const port = await listenOnFreePort(app);
const boss = await addPerson(app, 'admin');
// All before the first lead, since the catalog, in which assignees are looked up, is cached.
const former = await addPerson(app, 'admin');
const people: Person[] = [];
for (let index = 0; index < 19; index += 1) people.push(await addPerson(app, 'agent'));
/** One who has no notifications yet. */
const somebody = () => people.pop() as Person;
const clock = { now: () => new Date() };
const path = '/api/v1/notifications';

async function ok(by: Pick<Person, 'call'>, ...request: Parameters<Person['call']>) {
  const response = await by.call(...request);
  assert.ok(response.status < 300, `${request[0]} ${request[1]} ${response.text}`);
  return response.body;
}
const addLead = (fields: object = {}) =>
  ok(boss, 'POST', '/api/v1/leads', { first_name: 'Ann', ...fields }).then(({ data }) => data);

/** Reads the log to its end. */
async function notify(workspaceId = workspace.id): Promise<void> {
  while (await notifyNext({ database, clock, sendsMail: false }, workspaceId));
}

interface Shown {
  id: string;
  kind: string;
  count: number;
  subject: { uuid: string; name: string };
  actor: { name: string } | null;
  params: Record<string, unknown>;
  read_at: string | null;
}
const list = (
  by: Pick<Person, 'call'>,
  query = '',
): Promise<{ data: Shown[]; meta: { unread: number } }> => ok(by, 'GET', `${path}${query}`);

test('a lead that gets an owner → the owner is notified, by whom and of what, and nobody else', async () => {
  const [one, other] = [somebody(), somebody()];
  const lead = await addLead({ last_name: 'Lee', assigned_user_id: one.member.number });
  await notify();
  const { data, meta } = await list(one);
  assert.deepEqual(
    data.map(({ kind, count, subject, actor, read_at }) => ({
      ...{ kind, count, lead: subject.uuid, name: subject.name, by: actor?.name, read_at },
    })),
    [
      {
        ...{ kind: 'lead_assigned', count: 1, lead: lead.uuid, name: 'Ann Lee' },
        ...{ by: boss.member.name, read_at: null },
      },
    ],
  );
  assert.equal(meta.unread, 1);
  assert.deepEqual((await list(other)).data, []);
  await ok(one, 'PATCH', `/api/v1/leads/${lead.id}`, { assigned_user_id: null });
  await ok(one, 'PATCH', `/api/v1/leads/${lead.id}`, { assigned_user_id: one.member.number });
  await notify();
  assert.equal((await list(one)).meta.unread, 1, 'of what they did themselves');
});

test('two consumers at once, again after each other → each event notifies once', async () => {
  const one = somebody();
  for (let index = 0; index < 20; index += 1) {
    await addLead({ assigned_user_id: one.member.number });
  }
  await Promise.all([notify(), notify(), notify()]);
  await notify();
  assert.equal((await list(one)).meta.unread, 20);
});

test('a flood of leads of one owner → the count and the newest of them', async () => {
  const one = somebody();
  const flood = async () => {
    for (let index = 0; index < 25; index += 1) {
      await addLead({ last_name: `Flood ${index}`, assigned_user_id: one.member.number });
    }
    await notify();
    return (await list(one, '?per_page=100')).data;
  };
  const first = await flood();
  const sum = (all: Shown[]) => all.reduce((total, { count }) => total + count, 0);
  assert.ok(first.length < 25, 'beyond some, those of an hour are one');
  assert.equal(sum(first), 25);
  const second = await flood();
  assert.equal(second[0]?.subject.name, 'Ann Flood 24', 'one that grows is the first');
  assert.deepEqual([sum(second), second.length - first.length <= 2], [50, true]);
});

test('a batch that fails half-way → its events notify with the next one, once', async () => {
  const one = somebody();
  await notify();
  await addLead({ assigned_user_id: one.member.number });
  await addLead({ assigned_user_id: one.member.number });
  const alter = 'alter table notifications';
  const never = "check (kind <> 'lead_assigned') not valid";
  await database.pool.query(`${alter} add constraint never ${never}`);
  await assert.rejects(notify(), /never/);
  await database.pool.query(`${alter} drop constraint never`);
  assert.deepEqual((await list(one)).data, []);
  await notify();
  assert.equal((await list(one)).meta.unread, 2);
});

test('a bulk change → one notification with the number of leads; its undo → none', async () => {
  const [one, two] = [somebody(), somebody()];
  const ids: number[] = [];
  for (let index = 0; index < 12; index += 1) ids.push((await addLead()).id);
  const assign = async ({ member }: Person) => {
    const set = { assigned_user_id: member.number };
    const { data } = await ok(boss, 'PATCH', '/api/v1/leads/bulk', { ids, set });
    await notify();
    return data.cause;
  };
  const cause = await assign(one);
  const [first] = (await list(one)).data;
  await ok(one, 'POST', `${path}/read`, { ids: [first?.id] });
  // As if the job of a large change had written a further piece.
  await database.pool.query(
    `update notification_state set read_to =
       (select max(seq) - 4 from events where workspace_id = $1 and cause_id = $2)
     where workspace_id = $1`,
    [workspace.id, cause],
  );
  await notify();
  const { data, meta } = await list(one);
  assert.deepEqual(
    data.map(({ kind, count }) => [kind, count]),
    [['lead_assigned', 16]],
  );
  assert.equal(meta.unread, 1, 'one that gathers more is unread again');
  await ok(boss, 'POST', `/api/v1/undo/${await assign(two)}`);
  await notify();
  assert.equal((await list(one)).data.length, 1);
});

test('a mention notifies once, an edit only those who are new in it', async () => {
  const [one, two] = [somebody(), somebody()];
  const notes = `/api/v1/leads/${(await addLead()).id}/notes`;
  const note = await ok(boss, 'POST', notes, { body: `@${one.member.name} please call` });
  await notify();
  await ok(boss, 'PATCH', `${notes}/${note.data.id}`, {
    body: `@${one.member.name} or @${two.member.email} please call`,
  });
  await notify();
  const [mine, theirs] = [(await list(one)).data, (await list(two, '?kind=mention')).data];
  assert.deepEqual(
    [mine, theirs].map((all) => all.map(({ kind }) => kind)),
    [['mention'], ['mention']],
  );
  assert.deepEqual(mine[0]?.params, {
    note_id: note.data.id,
    excerpt: `@${one.member.name} please call`,
  });
});

test('open pages of the person learn how many are unread, also by what another page read', async () => {
  const [one, other] = [somebody(), somebody()];
  const tabs = [
    await openStream(port, '', { cookie: one.cookie }),
    await openStream(port, '', { cookie: one.cookie }),
  ];
  const foreign = await openStream(port, '', { cookie: other.cookie });
  const unread = (tab: (typeof tabs)[number]) =>
    tab.messages.findLast(({ event }) => event === 'notifications')?.data.unread;
  const all = (number: number) =>
    eventually(
      () => tabs.every((tab) => unread(tab) === number),
      () => tabs.map(unread),
    );
  await addLead({ assigned_user_id: one.member.number });
  await addLead({ assigned_user_id: one.member.number });
  await notify();
  await all(2);
  const { data } = await list(one);
  assert.deepEqual(await ok(one, 'POST', `${path}/read`, { ids: [data[0]?.id] }), {
    data: { unread: 1 },
  });
  await all(1);
  assert.equal((await list(one, '?unread=true')).data.length, 1);
  await ok(one, 'POST', `${path}/unread`, { ids: [data[0]?.id] });
  await all(2);
  const both = await one.call('POST', `${path}/read`, { ids: [data[0]?.id], all: true });
  assert.equal(both.status, 422, both.text);
  await ok(one, 'POST', `${path}/read`, { all: true });
  await all(0);
  assert.equal(unread(foreign) ?? 0, 0);
  for (const stream of [...tabs, foreign]) stream.close();
});

test('somebody else can neither list nor mark a notification, a key acts for its creator', async () => {
  const [one, other] = [somebody(), somebody()];
  await addLead({ assigned_user_id: one.member.number });
  await addLead({ assigned_user_id: app.owner.number });
  await notify();
  const [{ id = '' } = {}] = (await list(one)).data;
  await ok(other, 'POST', `${path}/read`, { ids: [id] });
  assert.equal((await list(one)).meta.unread, 1);
  const key = { call: caller(app, app.keys.leadhub) };
  assert.ok((await list(key)).meta.unread > 0);
  const foreign = { call: caller(app, (await app.addTenant('foreign')).keys.leadhub) };
  assert.deepEqual((await list(foreign)).data, []);
});

test('an answer to a form → whom it names reads from whom and to which form', async () => {
  const one = somebody();
  const { data: form } = await ok(boss, 'POST', '/api/v1/forms', {
    name: 'Quote',
    fields: [{ key: 'email', label: 'E-mail', type: 'email', required: true }],
    notify_user_ids: [one.member.number],
  });
  const answers = { email: 'cora@example.com' };
  const { data } = await ok(boss, 'POST', `/api/v1/forms/${form.id}/submissions`, answers);
  await notify();
  const [shown, ...others] = (await list(one)).data;
  assert.deepEqual([shown?.kind, others], ['form_answered', []]);
  assert.deepEqual(shown?.params, { form_id: form.id, form: 'Quote' });
  const { data: lead } = await ok(boss, 'GET', `/api/v1/leads/${data.lead_id}`);
  assert.equal(shown?.subject.uuid, lead.uuid);
});

test('a webhook that was switched off → admins read its host and why, a former one no name', async () => {
  const { data: webhook } = await ok(boss, 'POST', '/api/v1/webhooks', {
    ...{ url: 'https://93.184.216.34:8443/in?token=secret', events: ['lead.created'] },
  });
  const deps = { ...app.services.read, ...app.services.write };
  await disableWebhook(deps, { workspaceId: workspace.id, id: webhook.uuid, code: 'gone' });
  await notify();
  const shown = async (person: Person) => {
    const [one] = (await list(person, '?kind=webhook_failing')).data;
    return [one?.subject.name, one?.params];
  };
  assert.deepEqual(await shown(boss), ['93.184.216.34:8443', { code: 'gone' }]);
  await database.pool.query(`update members set role = 'manager' where id = $1`, [
    former.member.id,
  ]);
  assert.deepEqual(await shown(former), [null, { code: 'gone' }]);
});

test('preferences merge, and decide what comes from then on', async () => {
  const one = somebody();
  const preferences = `${path}/preferences`;
  const first = (await ok(one, 'GET', preferences)).data;
  assert.deepEqual(
    [first.kinds.mention, first.quiet_hours, first.digest_at, first.time_zone],
    [{ in_app: true, email: true, push: true }, null, null, workspace.timeZone],
  );
  const hours = { start: '20:00', end: '07:00' };
  await ok(one, 'PUT', preferences, {
    ...{ kinds: { lead_assigned: { in_app: false } }, quiet_hours: hours, digest_at: '08:00' },
  });
  const { data } = await ok(one, 'PUT', preferences, {
    kinds: { lead_assigned: { email: false } },
  });
  assert.deepEqual(
    [data.kinds.lead_assigned, data.quiet_hours, data.digest_at],
    [{ in_app: false, email: false, push: true }, hours, '08:00'],
  );
  await addLead({ assigned_user_id: one.member.number });
  await notify();
  assert.deepEqual((await list(one)).data, []);
  const wrong = await one.call('PUT', preferences, { digest_at: '25:00' });
  assert.equal(wrong.status, 422);
});

test('deactivated people are not notified, and old notifications are deleted', async () => {
  const [one, gone] = [somebody(), somebody()];
  await addLead({ assigned_user_id: one.member.number });
  await addLead({ assigned_user_id: gone.member.number });
  await database.pool.query('update members set deactivated_at = now() where id = $1', [
    gone.member.id,
  ]);
  await notify();
  const { rows } = await database.pool.query('select from notifications where member_id = $1', [
    gone.member.id,
  ]);
  assert.equal(rows.length, 0);
  await deleteOldNotifications(database.kysely, workspace.id, new Date(Date.now() - 60_000));
  assert.equal((await list(one)).meta.unread, 1);
  await deleteOldNotifications(database.kysely, workspace.id, new Date(Date.now() + 60_000));
  assert.equal((await list(one)).meta.unread, 0);
});

test('an automation notifies owner, users and team once; one that fails notifies its creator', async () => {
  const [one, two] = [somebody(), somebody()];
  await app.work();
  const team = await ok(boss, 'POST', '/api/v1/teams', { name: 'Sales' });
  await ok(boss, 'POST', `/api/v1/teams/${team.data.id}/add-users`, {
    user_ids: [one.member.number, two.member.number],
  });
  const template = await ok(boss, 'POST', '/api/v1/templates', {
    ...{ name: 'Gone', subject: 'Hi', body: 'Hi', kind: 'transactional' },
  });
  const steps = [
    {
      type: 'notify',
      message: 'Call {{ lead.first_name }}',
      to_owner: true,
      team_id: team.data.id,
    },
    { type: 'send_email', template_id: template.data.id },
  ];
  const automation = await ok(boss, 'POST', '/api/v1/automations', {
    ...{ name: 'Hot', active: true, trigger: { type: 'lead.created' }, steps },
    conditions: [{ field: 'source', operator: 'is', value: 'Hot' }],
  });
  const fields = { email: 'ann@example.com', assigned_user_id: one.member.number, source: 'Hot' };
  const lead = await addLead(fields);
  const tried = await ok(boss, 'POST', `/api/v1/automations/${automation.data.id}/test`, {
    lead_id: (await addLead()).id,
  });
  assert.deepEqual(tried.data.run.steps[0].did, {
    ...{ notified: [two.member.name, one.member.name], message: 'Call Ann' },
  });
  const kinds = async (person: Person) =>
    (await list(person)).data.map(({ kind, params }) => `${kind} ${params.message ?? ''}`.trim());
  await eventually(
    async () => (await kinds(one)).length === 2 && (await kinds(two)).length === 1,
    'messages',
  );
  assert.deepEqual((await kinds(one)).sort(), ['automation_message Call Ann', 'lead_assigned']);
  const [message] = (await list(two)).data;
  assert.deepEqual([message?.actor?.name, message?.subject.uuid], ['Hot', lead.uuid]);

  await ok(boss, 'DELETE', `/api/v1/templates/${template.data.id}`);
  await addLead(fields);
  const stops = async () => (await list(boss, '?kind=automation_stopped')).data;
  await eventually(async () => (await stops()).length === 1, 'the creator is notified');
  const [stop] = await stops();
  assert.deepEqual(
    [stop?.subject.name, stop?.params.step_type, stop?.params.code],
    ['Hot', 'send_email', 'template_gone'],
  );
  await ok(boss, 'POST', `/api/v1/automations/${automation.data.id}/runs/retry`, {});
  // The hour may change meanwhile.
  const counted = async () => (await stops()).reduce((sum, { count }) => sum + count, 0);
  await eventually(async () => (await counted()) === 2, 'once an hour, with a count');
});
