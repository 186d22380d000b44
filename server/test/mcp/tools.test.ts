// The tools of /mcp, called by the official client over HTTP.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { connectAssistant } from '../assistant.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
after(app.close);
const native = caller(app, app.keys.leadhub);
const assistant = await connectAssistant(url, app.keys.leadhub);
const { call } = assistant;

const dataOf = async (path: string) => (await native('GET', `/api/v1${path}`)).body.data;
const count = async (table: string): Promise<number> =>
  Number((await app.database.pool.query(`select count(*) from ${table}`)).rows[0].count);

test('a lead is created, found, changed and shown with its contact, notes, tasks and timeline', async () => {
  const created = await call('create_lead', {
    ...{ first_name: 'Maren', last_name: 'Vogt', email: 'maren@roof.example', tags: ['roof'] },
  });
  const { id } = created.value;
  assert.equal((await dataOf(`/leads/${id}`)).email, 'maren@roof.example');
  assert.deepEqual(JSON.parse(created.text), created.value);
  assert.ok(!('company' in created.value), 'empty fields are left out');

  const changed = await call('update_lead', { lead_id: id, status: 'contacted', company: 'Vogt' });
  assert.deepEqual([changed.value.status, changed.value.company], ['contacted', 'Vogt']);
  const note = await call('add_note', { lead_id: id, body: 'Wants a roof.' });
  assert.equal(note.value.body, 'Wants a roof.');
  const task = await call('create_task', { lead_id: id, title: 'Call her', due_at: '2099-03-30' });
  const found = await call('find_leads', {
    search: 'vogt',
    filter: { status: ['new', 'contacted'], 'created_at[within]': '1d' },
  });
  assert.ok(!found.isError, found.text);
  assert.deepEqual([found.value.meta.total, found.value.data[0].id], [1, id]);

  const { lead, contact, notes, open_tasks, timeline } = (await call('show_lead', { lead_id: id }))
    .value;
  assert.deepEqual([lead.id, contact.id], [id, lead.contact_id]);
  assert.equal(notes.data[0].body, 'Wants a roof.');
  assert.equal(open_tasks.data[0].title, 'Call her');
  assert.deepEqual(timeline.data.map(({ type }: { type: string }) => type).sort(), [
    'lead.created',
    'lead.status_changed',
    'lead.updated',
    'note.created',
    'task.created',
  ]);

  const done = await call('complete_task', { task_id: task.value.id });
  assert.equal(done.value.done, true);
  assert.equal((await call('list_tasks', { lead_id: id, done: false })).value.meta.total, 0);
  assert.equal((await call('list_tasks', { lead_id: id, done: true })).value.meta.total, 1);
});

test('deals, contacts, figures and reasons', async () => {
  const lead = await call('create_lead', { name: 'Nils Berg', email: 'nils@berg.example' });
  const deal = await call('create_deal', {
    ...{ title: 'Roof', value: 4500, currency: 'EUR', lead_id: lead.value.id, stage: 'proposal' },
  });
  const won = await call('update_deal', { deal_id: deal.value.id, stage: 'won' });
  assert.equal(won.value.status, 'won');
  const deals = await call('find_deals', { aggregate: ['value'], filter: { status: 'won' } });
  assert.deepEqual(deals.value.meta.aggregates.value.currencies[0].sum, '4500.00');
  const contacts = await call('find_contacts', { search: 'berg' });
  const contact = await call('show_contact', { contact_id: contacts.value.data[0].id });
  assert.deepEqual([contact.value.leads.length, contact.value.deals.length], [1, 1]);
  const funnel = await call('pipeline_funnel', { subject: 'deals' });
  assert.equal(funnel.value.pipeline.key, 'sales');
  assert.equal((await call('explain_score', { lead_id: lead.value.id })).value.score, 0);
  const route = await call('explain_route', { lead_id: lead.value.id });
  assert.deepEqual(route.value, { assignment: null });
});

test('the catalog lists the values that a model can choose from', async () => {
  const { value } = await call('list_catalog');
  assert.deepEqual(Object.keys(value), [
    ...['statuses', 'sources', 'event_types', 'tags', 'pipelines', 'custom_fields', 'users'],
  ]);
  assert.ok(value.statuses.data.some(({ key }: { key: string }) => key === 'qualified'));
  assert.equal(value.pipelines.data[0].stages[0].key, 'new');
  assert.deepEqual(value.users.data[0].email, 'ada@acme.example');
});

test('a dry run says what would change, and writes nothing', async () => {
  const before = [await count('leads'), await count('events')];
  const tried = await call('create_lead', {
    name: 'Never There',
    tags: ['imagined'],
    dry_run: true,
  });
  assert.deepEqual([tried.value.dry_run, tried.value.status], [true, 201]);
  assert.deepEqual(tried.value.creates.tags, ['imagined']);
  const unsure = await call('create_lead', { name: 'Never There', dry_run: 'yes' });
  assert.match(unsure.text, /The dry_run field must be true or false\./);
  assert.deepEqual([await count('leads'), await count('events')], before);
});

test('a call that is repeated with its idempotency_key creates nothing twice', async () => {
  const given = { title: 'Once', idempotency_key: 'task 1' };
  const [first, second] = [await call('create_task', given), await call('create_task', given)];
  assert.equal(first.value.id, second.value.id);
});

test('errors are sentences of the API, and unknown arguments and filters are refused by name', async () => {
  const invalid = await call('create_lead', { first_name: 'Jo', email: 'no address' });
  assert.ok(invalid.isError);
  assert.equal(
    invalid.text,
    'The given data was invalid. The email field must be a valid email address.',
  );
  assert.deepEqual(invalid.value.errors, {
    email: ['The email field must be a valid email address.'],
  });
  const sentenceOf = async (...[name, given]: Parameters<typeof call>) => {
    const { isError, text } = await call(name, given);
    assert.ok(isError, text);
    return text.replace('The given data was invalid. ', '');
  };
  assert.equal(await sentenceOf('show_lead', { lead_id: 999_999 }), 'There is no such lead.');
  assert.equal(await sentenceOf('show_lead', {}), 'The lead_id field is required.');
  assert.equal(await sentenceOf('show_lead', { lead_id: '..' }), 'The lead_id field is not valid.');
  assert.equal(
    await sentenceOf('find_leads', { filter: { stauts: 'new' } }),
    'There is no filter.stauts field here.',
  );
  assert.match(
    await sentenceOf('find_leads', { filter: { 'status[like]': 'n' } }),
    /status\[like\]/,
  );
  assert.equal(
    await sentenceOf('create_lead', { name: 'Jo', favourite: 'red' }),
    'There is no favourite field here.',
  );
  await assert.rejects(call('delete_lead', {}), /There is no tool delete_lead\./);
});

test('a key sees the tools of its scopes, and the API refuses the others', async () => {
  const key = await app.addKey({ contract: 'leadhub', scopes: ['read:leads', 'write:tasks'] });
  const limited = await connectAssistant(url, key);
  assert.deepEqual(await limited.toolNames(), [
    ...['find_leads', 'show_lead', 'create_task', 'complete_task'],
    ...['explain_score', 'explain_route', 'list_catalog'],
  ]);
  const { isError, text } = await limited.call('create_lead', { name: 'Not allowed' });
  assert.deepEqual([isError, text], [true, 'The API key lacks the scope write:leads.']);
  const { value } = await call('create_lead', { name: 'Seen In Part' });
  const shown = await limited.call('show_lead', { lead_id: value.id });
  assert.deepEqual(Object.keys(shown.value), ['lead', 'notes', 'timeline']);
  const catalog = await limited.call('list_catalog');
  assert.deepEqual(Object.keys(catalog.value), ['statuses', 'sources', 'event_types']);
});

test('a key of CRMLead Pro gets the fields and ids of its API', async () => {
  const pro = await connectAssistant(url, app.keys.crmleadpro);
  assert.deepEqual(await pro.toolNames(), await assistant.toolNames());
  const created = await pro.call('create_lead', { name: 'Priya Sharma', pipeline: 'sales' });
  assert.match(created.value.id, /^lead_/);
  const shown = await pro.call('show_lead', { lead_id: created.value.id });
  assert.deepEqual(Object.keys(shown.value), ['lead', 'notes', 'open_tasks', 'timeline']);
  assert.equal(shown.value.timeline.data[0].type, 'lead.created');
});

test('lists are bounded and continue by cursor, and long texts are cut', async () => {
  const { value } = await call('create_lead', { name: 'Long', notes: 'x'.repeat(20_000) });
  const long = await call('find_leads', { filter: { first_name: 'Long' } });
  assert.match(long.value.data[0].notes, /^x+… \(16000 more characters\)$/);
  const first = await call('find_leads', { per_page: 1 });
  assert.equal(first.value.data[0].id, value.id);
  const next = await call('find_leads', { per_page: 1, cursor: first.value.meta.next_cursor });
  assert.notEqual(next.value.data[0].id, value.id);
  const many = Array.from({ length: 30 }, (_, index) => ({ first_name: `Many ${index}` }));
  await native('POST', '/api/v1/leads/batch', { leads: many });
  assert.equal((await call('find_leads', { per_page: 100 })).value.data.length, 25);
});

test('what a tool changes is in the log under the name of the key', async () => {
  const { value } = await call('create_task', { title: 'By an assistant' });
  assert.equal(value.author.type, 'key');
});
