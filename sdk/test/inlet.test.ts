// The client with the real program.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InletError, type Lead, versionOf } from '../src/index.ts';
import { serve } from './serve.ts';

const { inlet, client, app } = await serve();

const lead = (fields: object = {}) => inlet.leads.create({ first_name: 'Ada', ...fields });

test('a record is created, read, changed and deleted', async () => {
  const made = await lead({ email: 'ada@example.com', custom_fields: { budget: 12 } });
  assert.equal(made.name, 'Ada');
  assert.deepEqual(made.custom_fields, { budget: 12 });
  assert.deepEqual(await inlet.leads.get(made.uuid), made);
  const changed = await inlet.leads.update(made.id, { company: 'Analytical', phone: null });
  assert.deepEqual([changed.company, changed.phone], ['Analytical', null]);
  assert.equal((await inlet.leads.put(made.id, { city: 'London' })).company, 'Analytical');
  const note = await inlet.notes.create(made.id, { body: 'Called.' });
  assert.equal((await inlet.notes.get(made.id, note.id)).body, 'Called.');
  assert.equal(await inlet.leads.delete(made.id), undefined);
  await assert.rejects(inlet.leads.get(made.id), { status: 404, code: 'NOT_FOUND' });
});

test('an error has the message of each field, and the request id', async () => {
  await assert.rejects(lead({ email: 'nonsense', pipeline_id: 999_999 }), (error: unknown) => {
    assert.ok(error instanceof InletError && error instanceof Error);
    assert.deepEqual([error.status, error.code], [422, 'VALIDATION_FAILED']);
    assert.equal(error.message, 'The given data was invalid.');
    assert.match(error.errors.email?.[0] ?? '', /email/);
    assert.deepEqual(error.errorCodes, { email: [{ code: 'email_invalid', params: {} }] });
    assert.match(error.requestId ?? '', /^req_/);
    return true;
  });
  await assert.rejects(client({ key: 'lh_wrong' }).users.getMe(), { status: 401, errors: {} });
});

test('two creates with one idempotencyKey → one lead; without → two', async () => {
  const options = { idempotencyKey: 'order 17' };
  const body = { first_name: 'Once', source: 'idempotency' };
  const first = await inlet.leads.create(body, options);
  const second = await inlet.leads.create(body, options);
  assert.equal(second.id, first.id);
  const third = await inlet.leads.create(body);
  assert.notEqual(third.id, first.id);
  const { meta } = await inlet.leads.list({ source: 'idempotency' }).page();
  assert.equal(meta.total, 2);
});

test('a lost response is retried, and creates one lead', async () => {
  let lost = 0;
  const losing = client({
    fetch: async (request) => {
      const response = await fetch(request);
      if (lost++ === 0) throw new TypeError('The connection broke.');
      return response;
    },
  });
  const made = await losing.leads.create({ first_name: 'Lost', source: 'lost-answer' });
  assert.equal(lost, 2);
  const { data } = await inlet.leads.list({ source: 'lost-answer' }).page();
  assert.deepEqual(
    data.map(({ id }) => id),
    [made.id],
  );
});

test('12 equal calls at once with one idempotencyKey → one tag', async () => {
  const options = { idempotencyKey: 'one of many' };
  const calls = Array.from({ length: 12 }, () => inlet.tags.create({ name: 'Once' }, options));
  const tags = await Promise.all(calls);
  assert.equal(new Set(tags.map(({ id }) => id)).size, 1);
});

test('a list iterates over its pages during intake, each lead once', async () => {
  const created = await Promise.all(Array.from({ length: 130 }, () => lead({ source: 'walk' })));
  const seen: Lead[] = [];
  for await (const one of inlet.leads.list({ source: 'walk', per_page: 40 })) {
    seen.push(one);
    if (seen.length % 50 === 0) await lead({ source: 'walk' });
  }
  const ids = seen.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.toSorted(), created.map(({ id }) => id).toSorted());
});

test('a list sends no request until used, and then one for each page', async () => {
  const requests: URL[] = [];
  const counting = client({
    fetch: (request) => {
      requests.push(new URL(request.url));
      return fetch(request);
    },
  });
  const list = counting.leads.list({ source: 'walk', starred: false, per_page: 50 });
  assert.equal(requests.length, 0);
  for await (const { source } of list) {
    assert.equal(source, 'walk');
    break;
  }
  assert.equal(requests.length, 1);
  assert.equal(requests[0]?.search, '?per_page=50&source=walk&starred=false&cursor=');

  for await (const _ of counting.leads.list({ tag: 'nobody has it' })) assert.fail();
  assert.equal(requests[1]?.search, '?per_page=100&tag=nobody%20has%20it&cursor=');

  const { data, meta, links } = await list.page(2);
  assert.equal(meta.current_page, 2);
  assert.equal(data.length, 50);
  assert.match(links.prev ?? '', /page=1/);

  const [first, ...more] = await Array.fromAsync(list.pages());
  assert.deepEqual(more.length, 2);
  const again = await Array.fromAsync(list.pages(first?.meta.next_cursor ?? ''));
  assert.deepEqual(again, more);
});

test('a list filters by custom fields', async () => {
  await inlet.customFields.create({ key: 'budget', label: 'Budget', type: 'number' });
  const { id } = await lead({ custom_fields: { budget: 77_000 } });
  const { data } = await inlet.leads.list({ custom_fields: { budget: '77000' } }).page();
  assert.deepEqual(
    data.map((one) => one.id),
    [id],
  );
});

test('a stale ifMatch → 412', async () => {
  const { id } = await lead();
  const read = await inlet.leads.get(id);
  const changed = await inlet.leads.update(id, { city: 'Paris' }, { ifMatch: versionOf(read) });
  await assert.rejects(inlet.leads.update(id, { city: 'Rome' }, { ifMatch: versionOf(read) }), {
    status: 412,
    code: 'PRECONDITION_FAILED',
  });
  await inlet.leads.update(id, { city: 'Rome' }, { ifMatch: versionOf(changed) });
  const { data } = await inlet.leads.list().page();
  assert.throws(() => versionOf(data[0] ?? {}), /get it/);
});

test('onCause receives the cause of a change, by which undo.change reverts it', async () => {
  const { id } = await lead();
  const causes: string[] = [];
  const onCause = (cause: string) => causes.push(cause);
  await inlet.leads.update(id, { city: 'Paris' }, { onCause });
  await inlet.leads.update(id, { city: 'Paris' }, { onCause });
  await inlet.leads.delete(id, { onCause });
  const [updated = '', deleted = ''] = causes;
  assert.equal(causes.length, 2);
  assert.deepEqual((await inlet.undo.change(deleted)).skipped, []);
  assert.equal((await inlet.undo.change(updated)).count, 1);
  assert.equal((await inlet.leads.get(id)).city, null);
  const { cause, count } = await inlet.leads.bulkUpdate({ ids: [id], set: { city: 'Rome' } });
  assert.deepEqual([count, (await inlet.undo.change(cause)).count], [1, 1]);
});

test('events.list iterates to the end of the log from a sequence number', async () => {
  const all = await Array.fromAsync(inlet.events.list());
  assert.deepEqual(
    all.map(({ sequence }) => sequence),
    all.map((_, index) => index + 1),
  );
  const after = all.length - 3;
  assert.deepEqual(await Array.fromAsync(inlet.events.list({ after, limit: 2 })), all.slice(after));
  const back = inlet.events.list({ direction: 'desc', limit: 2 });
  assert.deepEqual(await Array.fromAsync(back), all.toReversed());
  const types = 'note.*';
  const notes = await Array.fromAsync(inlet.events.list({ types }));
  assert.ok(notes.length > 0 && notes.every(({ type }) => type.startsWith('note.')));
});

test('responses that are no record, and raw requests', async () => {
  const tenant = app.workspace.slug;
  const body = { email: 'in@example.com', first_name: 'In' };
  const first = await inlet.inbound.receiveLead(body, { tenant });
  assert.deepEqual([first.status, first.is_duplicate], ['created', false]);
  const again = await inlet.inbound.receiveLead(body, { tenant });
  assert.deepEqual([again.lead_id, again.is_duplicate], [first.lead_id, true]);
  assert.equal((await inlet.health.get()).status, 'ok');

  const { data, error, response } = await inlet.http.GET('/api/v1/leads/{id}', {
    params: { path: { id: 999_999_999 } },
  });
  assert.deepEqual([data, error?.code, response.status], [undefined, 'NOT_FOUND', 404]);
});
