// Score rules: what they may contain, who changes them, and what they do to the scores of leads.
import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { eventually } from '../eventually.ts';
import { openScoring, scoreRules } from '../scoring.ts';
import { addPerson } from '../sessions.ts';

const app = await buildTestApp();
after(app.close);
await app.work();
const { call, ok, addRule, scoreOf, settled } = openScoring(app);
const leads = '/api/v1/leads';

afterEach(async () => {
  const { body } = await call('GET', `${scoreRules}?per_page=100`);
  for (const { id, active } of body.data) if (active) await ok('DELETE', `${scoreRules}/${id}`);
  await app.database.pool.query('delete from score_rules');
});

const addLead = async (fields: object = {}): Promise<number> =>
  (await ok('POST', leads, { first_name: 'Ann', ...fields })).id;
const eventuallyScored = (id: number, score: number) =>
  eventually(async () => (await scoreOf(id)) === score, `lead ${id} does not get ${score}`);
async function scoredEvents(id: number) {
  const { body } = await call('GET', `${leads}/${id}/activity?types=lead.scored`);
  return body.data;
}

test('leads before a rule and after it → its points; without it → 0 again', async () => {
  const before = await addLead({ company: 'Acme' });
  const { id } = await addRule({ filter: { 'company[empty]': 'false' }, points: 30 });
  await eventuallyScored(before, 30);
  const later = await addLead({ company: 'Initech' });
  const other = await addLead();
  await eventuallyScored(later, 30);
  assert.equal(await scoreOf(other), 0);
  await ok('DELETE', `${scoreRules}/${id}`);
  await eventuallyScored(before, 0);
  await eventuallyScored(later, 0);
});

test('a change of the score → lead.scored with its reasons, and no new version', async () => {
  const rule = await addRule({ name: 'In the city', filter: { city: 'Berlin' }, points: 40 });
  const id = await addLead({ city: 'Berlin' });
  await eventuallyScored(id, 40);
  await settled();
  const [event, ...others] = await scoredEvents(id);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [event.before, event.after],
    [{ score: 0 }, { score: 40, reasons: [{ rule: rule.id, name: 'In the city', points: 40 }] }],
  );
  assert.equal(event.actor.type, 'system');
  const shown = await call('GET', `${leads}/${id}`);
  assert.equal(shown.headers.etag, '"1"');
  assert.equal(shown.body.data.created_at, shown.body.data.updated_at);
});

test('points beyond 100 and below 0 → 100 and 0', async () => {
  await addRule({ points: 80 });
  await addRule({ points: 60, filter: { city: 'Rome' } });
  await addRule({ points: -100, filter: { city: 'Oslo' } });
  const [high, low] = [await addLead({ city: 'Rome' }), await addLead({ city: 'Oslo' })];
  await eventuallyScored(high, 100);
  await settled();
  assert.equal(await scoreOf(low), 0);
});

test('calls, notes and forms count', async () => {
  await addRule({ filter: { 'call_count[over]': '1' }, points: 10 });
  await addRule({ filter: { 'note_count[over]': '0' }, points: 5 });
  await addRule({ filter: { 'submission_count[over]': '0' }, points: 20 });
  const id = await addLead();
  await ok('POST', `${leads}/${id}/notes`, { body: 'Called back.' });
  await eventuallyScored(id, 5);
  const calls = `${leads}/${id}/calls`;
  await ok('POST', calls, { outcome: 'connected' });
  const { id: second } = await ok('POST', calls, { outcome: 'connected' });
  await eventuallyScored(id, 15);
  await ok('DELETE', `${calls}/${second}`);
  await eventuallyScored(id, 5);

  const fields = [{ key: 'email', label: 'E-mail', type: 'email' }];
  const form = await ok('POST', '/api/v1/forms', { name: 'Quote', fields });
  const sent = await ok('POST', `/api/v1/forms/${form.id}/submissions`, { email: 'a@b.example' });
  await eventuallyScored(sent.lead_id, 20);
  const { body } = await call('GET', `${leads}?submission_count[over]=0`);
  assert.deepEqual(
    body.data.map((lead: { id: number }) => lead.id),
    [sent.lead_id],
  );
  await ok('DELETE', `/api/v1/forms/${form.id}`);
  await eventuallyScored(sent.lead_id, 0);
  assert.equal((await call('GET', `${leads}?submission_count[over]=0`)).body.meta.total, 0);
});

test('GET /leads/{id}/score → every active rule, whether it matches, and the changes', async () => {
  await addRule({ name: 'Everybody', points: 10 });
  await addRule({ name: 'Starred', filter: { starred: 'true' }, points: 15 });
  await addRule({ name: 'Off', points: 50, active: false });
  const id = await addLead();
  await eventuallyScored(id, 10);
  await ok('POST', `${leads}/${id}/star`);
  await eventuallyScored(id, 25);
  const { score, rules, changes } = await ok('GET', `${leads}/${id}/score`);
  assert.equal(score, 25);
  const shown = rules.map(({ name, points, matches }: Record<string, unknown>) => [
    ...[name, points, matches],
  ]);
  assert.deepEqual(shown, [
    ['Everybody', 10, true],
    ['Starred', 15, true],
  ]);
  const steps = changes.map(({ before, after }: Record<string, unknown>) => [before, after]);
  assert.deepEqual(steps, [
    [10, 25],
    [0, 10],
  ]);
  assert.deepEqual(changes[0].reasons.at(-1), { name: 'Starred', points: 15 });
});

test('a rule whose custom field is deleted → broken, and the others go on', async () => {
  const field = await ok('POST', '/api/v1/fields', { key: 'budget', type: 'number' });
  const rule = await addRule({ filter: { 'custom_fields[budget][over]': '100' }, points: 30 });
  await addRule({ points: 5 });
  const id = await addLead({ custom_fields: { budget: 500 } });
  await eventuallyScored(id, 35);
  await ok('DELETE', `/api/v1/fields/${field.id}`);
  await eventuallyScored(id, 5);
  assert.equal((await ok('GET', `${scoreRules}/${rule.id}`)).broken, true);
  const off = await ok('PATCH', `${scoreRules}/${rule.id}`, { active: false });
  assert.deepEqual([off.active, off.broken], [false, true]);
  const next = await addLead();
  await eventuallyScored(next, 5);
});

test('a tag that is merged or renamed → leads are scored by what it is now', async () => {
  await addRule({ filter: { tag: 'vip' }, points: 30 });
  const id = await addLead({ tags: ['very important'] });
  const other = await addLead({ tags: ['vip'] });
  await eventuallyScored(other, 30);
  assert.equal(await scoreOf(id), 0);
  const { body } = await call('GET', '/api/v1/tags?per_page=100');
  const idOf = (name: string) => body.data.find((tag: { name: string }) => tag.name === name).id;
  await ok('POST', `/api/v1/tags/${idOf('very important')}/merge`, { into: idOf('vip') });
  await eventuallyScored(id, 30);
});

test('a filter that the list refuses, the score itself, no points → 422 by name', async () => {
  const cases: [object, string][] = [
    [{ filter: { nothing: 'x' } }, 'filter.nothing'],
    [{ filter: { 'lead_score[over]': '10' } }, 'filter.lead_score'],
    [{ filter: { search: 'ann' } }, 'filter.search'],
    [{ filter: { 'custom_fields[none]': '1' } }, 'filter.custom_fields.none'],
    [{ points: 0 }, 'points'],
    [{ points: 101 }, 'points'],
    [{ name: '' }, 'name'],
  ];
  for (const [fields, field] of cases) {
    const body = { name: 'A rule', filter: {}, points: 10, ...fields };
    const { status, body: response } = await call('POST', scoreRules, body);
    assert.equal(status, 422, JSON.stringify(fields));
    assert.ok(Object.hasOwn(response.errors, field), JSON.stringify(response.errors));
  }
});

test('more than 100 rules → 409', async () => {
  await app.database.pool.query(
    `insert into score_rules (workspace_id, id, name, filter, points, active, position, created_at,
      updated_at)
    select $1, gen_random_uuid(), 'Rule ' || i, '{}', 1, false, i, now(), now()
    from generate_series(1, 100) i`,
    [app.workspace.id],
  );
  const body = { name: 'One more', filter: {}, points: 1 };
  assert.equal((await call('POST', scoreRules, body)).status, 409);
  assert.equal((await call('POST', `${scoreRules}/ready-made`, {})).status, 409);
});

test('members read rules; managers change them', async () => {
  const rule = await addRule({});
  for (const role of ['viewer', 'agent', 'manager'] as const) {
    const person = (await addPerson(app, role)).call;
    const may = role === 'manager';
    assert.equal((await person('GET', scoreRules)).status, 200);
    const url = `${scoreRules}/${rule.id}`;
    assert.equal((await person('PATCH', url, { points: 12 })).status, may ? 200 : 403);
    assert.equal((await person('DELETE', url)).status, may ? 204 : 403);
  }
});

test('the ready-made rules are added once, in the language that was asked for', async () => {
  const added = await ok('POST', `${scoreRules}/ready-made`, { language: 'de' });
  assert.equal(added.length, 9);
  assert.ok(added.every(({ broken }: { broken: boolean }) => !broken));
  assert.deepEqual(await ok('POST', `${scoreRules}/ready-made`, { language: 'de' }), []);
  const id = await addLead({ email: 'ann@x.example', phone: '+14155552671', company: 'Acme' });
  await eventuallyScored(id, 45);
  await ok('POST', `${leads}/${id}/calls`, { outcome: 'connected' });
  await eventuallyScored(id, 65);
});

test('a preview shows the distribution before and after, and changes nothing', async () => {
  const rule = await addRule({ filter: { city: 'Paris' }, points: 20 });
  const id = await addLead({ city: 'Paris' });
  await eventuallyScored(id, 20);
  const preview = (body: object) => ok('POST', `${scoreRules}/preview`, body);
  const { total } = (await call('GET', leads)).body.meta;

  const raised = await preview({ score_rule_id: rule.id, points: 95 });
  assert.deepEqual([raised.total, raised.matching, raised.changed], [total, 1, 1]);
  assert.deepEqual([raised.before[2], raised.after[2], raised.after[9]], [1, 0, 1]);

  const removed = await preview({ score_rule_id: rule.id, removed: true });
  assert.deepEqual([removed.changed, removed.before[0], removed.after[0]], [1, total - 1, total]);

  const added = await preview({ filter: { city: 'Paris' }, points: 5 });
  assert.deepEqual([added.matching, added.changed, added.before[2], added.after[2]], [1, 1, 1, 1]);
  const refused = await call('POST', `${scoreRules}/preview`, { filter: { nothing: 'x' } });
  assert.equal(refused.status, 422);
  await settled();
  assert.equal(await scoreOf(id), 20);
});

test('progress says that all leads are scored again, and how many', async () => {
  await addRule({});
  await settled();
  const { total } = (await call('GET', leads)).body.meta;
  assert.deepEqual(await ok('GET', `${scoreRules}/progress`), {
    ...{ rescoring: false, done: total, total },
  });
});
