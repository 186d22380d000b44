// Pausing, cancelling, scheduling and limiting campaigns, and subjects that compete.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { openSecondApp } from '../second-app.ts';
import { emailsAt, openCampaignApp } from './open-campaign-app.ts';

let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };
const pass = (ms: number) => {
  ahead += ms;
};
const app = await openCampaignApp({ clock });
const { call, ok, server, url, addLeads, create, until, untilCounts, statistics } = app;
const second = await openSecondApp(app.app.database.connection, undefined, {
  INLET_SMTP_URL: server.url,
});
after(async () => {
  await second.close();
  await app.close();
});
await app.app.work();
const sentTo = (domain: string) =>
  server.mails.filter(({ to }) => to.endsWith(`@${domain}`)).length;
const wake = (id: number) => ok('PATCH', `${url}/${id}`, { name: `Again ${Math.random()}` });

test('pause keeps what was not handed over; resume sends it, to each person once', async () => {
  const { filter } = await addLeads(emailsAt('pause.example', 300));
  const release = server.hold();
  const { id } = await create(filter);
  await untilCounts(id, { audience: 300 });
  assert.equal((await ok('POST', `${url}/${id}/pause`)).status, 'paused');
  const pausedAt = performance.now();
  release();
  await eventually(async () => {
    const { rows } = await app.app.database.pool.query(
      `select from mails where state = 'sending' limit 1`,
    );
    return rows.length === 0;
  }, 'messages are still being sent');
  assert.ok(performance.now() - pausedAt < 5_000);
  const { sent, pending } = (await statistics(id)).total;
  assert.ok(sent < 60, `${sent} were sent`);
  assert.equal(sent + pending, 300);
  assert.equal((await call('POST', `${url}/${id}/pause`)).status, 409);
  await ok('POST', `${url}/${id}/resume`);
  await until(id, 'sent');
  assert.equal(sentTo('pause.example'), 300);
});

test('cancel suppresses what is pending, and the sums still add up', async () => {
  const { filter } = await addLeads(emailsAt('cancel.example', 300));
  const release = server.hold();
  const { id } = await create(filter);
  await untilCounts(id, { audience: 300 });
  await eventually(async () => {
    const { rows } = await app.app.database.pool.query(
      `select from mails where state = 'sending' limit 1`,
    );
    return rows.length > 0;
  }, 'nothing is being sent');
  await ok('POST', `${url}/${id}/cancel`);
  // A mail that is on the wire may come back as one to try again.
  assert.equal((await call('DELETE', `${url}/${id}`)).status, 409);
  release();
  await untilCounts(id, { pending: 0 });
  const { audience, sent, suppressed } = (await statistics(id)).total;
  assert.deepEqual([audience, sent + suppressed], [300, 300]);
  assert.equal(sentTo('cancel.example'), sent);
  assert.equal((await call('POST', `${url}/${id}/resume`)).status, 409);
  await eventually(
    async () => (await call('DELETE', `${url}/${id}`)).status === 204,
    'it is still being cancelled',
  );
});

test('a time without an offset is one of the workspace; then the campaign is sent', async () => {
  await ok('PATCH', '/api/v1/workspace', { time_zone: 'Asia/Tokyo' });
  const { filter } = await addLeads(emailsAt('later.example', 2));
  const day = new Date(clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  const made = await create(filter, { send_at: `${day}T12:00` });
  assert.deepEqual([made.status, made.send_at], ['scheduled', `${day}T03:00:00.000Z`]);
  const draft = await ok('PATCH', `${url}/${made.id}`, { send_at: null });
  assert.equal(draft.status, 'draft');
  const again = await ok('POST', `${url}/${made.id}/schedule`, { send_at: `${day}T12:00` });
  assert.equal(again.status, 'scheduled');
  pass(2 * 86_400_000);
  await wake(made.id);
  await until(made.id, 'sent');
  assert.equal(sentTo('later.example'), 2);
  assert.equal((await call('PATCH', `${url}/${made.id}`, { name: 'x' })).status, 409);
});

test('per_minute: no minute has more', async () => {
  const { filter } = await addLeads(emailsAt('rate.example', 5));
  const { id } = await create(filter, { per_minute: 2 });
  await eventually(async () => {
    pass(1_000);
    return (await app.get(id)).status === 'sent';
  }, 'it was not sent');
  const { rows } = await app.app.database.pool.query<{ at: Date }>(
    `select tried_at as at from mails where to_address like '%@rate.example' order by tried_at`,
  );
  const times = rows.map(({ at }) => at.getTime());
  assert.equal(times.length, 5);
  for (const [index, at] of times.slice(2).entries()) {
    assert.ok(at - (times[index] ?? 0) >= 60_000, String(times));
  }
});

test('the subject with more replies goes to those who waited', async () => {
  const { filter } = await addLeads(emailsAt('ab.example', 20));
  const variants = [{ subject: 'One' }, { subject: 'Two' }];
  const { id } = await create(filter, {
    ...{ subject: null, variants, test: { share: 30, rule: 'replied', hours: 2 } },
  });
  await untilCounts(id, { sent: 6, pending: 14 });
  await eventually(async () => (await app.get(id)).decide_at !== null, 'no time to decide');
  await app.app.database.pool.query(
    `update message_counts set replied = variant where variant > 0
       and campaign_id = (select id from campaigns where number = $1)`,
    [id],
  );
  pass(2 * 3_600_000 + 1_000);
  await until(id, 'sent');
  assert.equal((await app.get(id)).winner, 2);
  const subjects = server.mails.filter(({ to }) => to.endsWith('@ab.example'));
  const two = subjects.filter(({ mail }) => mail.subject === 'Two').length;
  assert.deepEqual([subjects.length, two], [20, 17]);
  const { variants: counted } = await statistics(id);
  assert.deepEqual(
    counted.map((one: Record<string, number>) => [one.variant, one.audience, one.sent]),
    [
      [0, 0, 0],
      [1, 3, 3],
      [2, 17, 17],
    ],
  );
});

test('messages of a process that died → unknown, and sent again only on request', async () => {
  const { filter } = await addLeads(emailsAt('died.example', 12));
  const { id } = await create(filter, { per_minute: 1 });
  await untilCounts(id, { audience: 12, sent: 1 });
  await ok('POST', `${url}/${id}/pause`);
  await app.app.database.pool.query(
    `update mails set state = 'sending', due_at = $1, attempts = 1 where id in (
       select id from mails where state = 'queued' and to_address like '%@died.example' limit 3)`,
    [clock.now()],
  );
  await ok('POST', `${url}/${id}/resume`);
  await app.app.database.pool.query('update campaigns set per_minute = null where number = $1', [
    id,
  ]);
  await until(id, 'sent');
  const { sent, unknown } = (await statistics(id)).total;
  assert.deepEqual([sent, unknown, sentTo('died.example')], [9, 3, 9]);
  const lost = await app.messages(id, '&state=unknown');
  const ids = lost.map((message: { id: number }) => message.id);
  await ok('POST', `${url}/${id}/resend`, { message_ids: ids });
  await until(id, 'sent');
  assert.equal(
    new Set(server.mails.map(({ to }) => to).filter((to) => to.endsWith('@died.example'))).size,
    12,
  );
  assert.equal(sentTo('died.example'), 12);
});

test('two processes on one campaign → each person once', async () => {
  await second.work();
  const made: { id: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { filter } = await addLeads(emailsAt(`two${round}.example`, 120));
    made.push(await create(filter));
  }
  for (const [round, { id }] of made.entries()) {
    await until(id, 'sent');
    assert.equal(sentTo(`two${round}.example`), 120);
  }
});

test('preview and test send: as a lead would get it, to a user alone', async () => {
  const { filter, ids } = await addLeads(['shown@example.com']);
  const [lead] = ids;
  const { id } = await create(filter, { draft: true });
  const edited = { lead_id: lead, subject: 'For {{ lead.company }}' };
  const shown = await ok('POST', `${url}/${id}/preview`, edited);
  assert.deepEqual(shown, {
    ...{ to: 'shown@example.com', refusal: null, subject: 'For', text: 'Hello Jo 0', html: null },
    missing: ['lead.company'],
  });
  const broken = await call('POST', `${url}/${id}/preview`, { lead_id: lead, content: '{% if %}' });
  assert.deepEqual(Object.keys(broken.body.errors), ['content']);
  const stranger = { lead_id: lead, to: 'stranger@example.com' };
  assert.equal((await call('POST', `${url}/${id}/test`, stranger)).status, 422);
  const tested = await ok('POST', `${url}/${id}/test`, { lead_id: lead, to: 'ada@acme.example' });
  assert.deepEqual(tested, { sent: true, error: null });
  const { mail } = await server.mailTo('ada@acme.example');
  assert.match(mail.text ?? '', /^Hello Jo 0/);
  await ok('POST', '/api/v1/suppressions', { address: 'ada@acme.example' });
  const refused = await ok('POST', `${url}/${id}/test`, { lead_id: lead, to: 'ada@acme.example' });
  assert.deepEqual(refused, { sent: false, error: 'The address is suppressed.' });
  assert.equal(sentTo('acme.example'), 1);
  assert.equal(sentTo('example.com'), 0);
});
