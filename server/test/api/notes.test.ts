import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const pro = caller(app, app.keys.crmleadpro);
const other = caller(app, (await app.addTenant('other')).keys.leadhub);
const leads = '/api/v1/leads';

async function aLead(first_name = 'Ann'): Promise<{ id: number; uuid: string; notes: string }> {
  const { id, uuid } = (await native('POST', leads, { first_name })).body.data;
  return { id, uuid, notes: `${leads}/${id}/notes` };
}

test('a note is created, shown, changed and deleted', async () => {
  const { id: lead, uuid, notes } = await aLead();
  const created = await native('POST', notes, { body: '  Called:\nwants a demo.  ' });
  assert.equal(created.status, 201);
  const { id, uuid: noteId, created_at, updated_at, ...rest } = created.body.data;
  assert.equal(created.headers.etag, '"1"');
  assert.equal(created_at, updated_at);
  const { author } = rest;
  assert.deepEqual([author.type, author.name], ['key', 'Test']);
  assert.ok(Number.isSafeInteger(author.id));
  const body = 'Called:\nwants a demo.';
  assert.deepEqual({ ...rest, author }, { lead_id: lead, body, mentions: [], author });
  assert.deepEqual((await native('GET', `${leads}/${uuid}/notes/${noteId}`)).body, created.body);

  const changed = await native('PATCH', `${notes}/${id}`, { body: 'Called twice.' });
  assert.deepEqual(
    [changed.status, changed.body.data.body, changed.headers.etag],
    [200, 'Called twice.', '"2"'],
  );
  assert.deepEqual(changed.body.data.author, author);
  const late = await native('PUT', `${notes}/${id}`, { body: 'Late.' }, { 'if-match': '"1"' });
  assert.equal(late.status, 412);
  const removal = await native('DELETE', `${notes}/${id}`, undefined, { 'if-match': '"1"' });
  assert.equal(removal.status, 412);
  assert.equal((await native('DELETE', `${notes}/${id}`)).status, 204);
  assert.equal((await native('GET', `${notes}/${id}`)).status, 404);
});

test('a note mentions active users by name or address, also after an edit and its undo', async () => {
  const { notes } = await aLead();
  const { number, name, email } = app.owner;
  const mention = { user_id: number, name, start: 6, length: name.length + 1 };
  const first = await native('POST', notes, { body: `Well, @${name}, see @nobody.` });
  assert.deepEqual(first.body.data.mentions, [mention]);
  const note = `${notes}/${first.body.data.id}`;
  const changed = await native('PATCH', note, { body: `For @${email}` });
  assert.deepEqual(changed.body.data.mentions, [
    { user_id: number, name: email, start: 4, length: email.length + 1 },
  ]);
  const cause = changed.headers['x-cause-id'];
  assert.equal((await native('POST', `/api/v1/undo/${cause}`)).status, 200);
  const { body, mentions } = (await native('GET', note)).body.data;
  assert.deepEqual([body, mentions], [first.body.data.body, [mention]]);
});

test('the second API shows notes under prefixed ids', async () => {
  const { id, notes } = await aLead();
  await native('POST', notes, { body: 'Shared.' });
  const [note] = (await pro('GET', `${leads}/${id}/notes`)).body.data;
  assert.match(note.id, /^note_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.match(note.lead_id, /^lead_/);
  assert.match(note.author.id, /^key_/);
  assert.deepEqual((await pro('GET', `${leads}/${note.lead_id}/notes/${note.id}`)).body, note);
});

test('notes are listed newest first, per lead', async () => {
  const { notes } = await aLead();
  const { notes: others } = await aLead('Bea');
  assert.deepEqual((await native('GET', notes)).body.data, []);
  for (const body of ['One', 'Two', 'Three']) await native('POST', notes, { body });
  const foreign = (await native('POST', others, { body: 'Of Bea' })).body.data.id;
  const { body } = await native('GET', `${notes}?per_page=2`);
  assert.equal(body.meta.total, 3);
  assert.deepEqual(
    body.data.map((note: { body: string }) => note.body),
    ['Three', 'Two'],
  );
  const rest = await native('GET', `${notes}?per_page=2&page=2`);
  assert.equal(rest.body.data[0].body, 'One');
  assert.equal((await native('GET', `${notes}/${foreign}`)).status, 404);
  assert.equal((await native('PATCH', `${notes}/${foreign}`, { body: 'x' })).status, 404);
  assert.equal((await native('DELETE', `${notes}/${foreign}`)).status, 404);
});

test('a note without text → 422, and of a missing lead → 404', async () => {
  const { id, notes } = await aLead();
  for (const body of [{}, { body: ' ' }, { body: 'x'.repeat(20_001) }, { body: 7 }]) {
    const { status, body: response } = await native('POST', notes, body);
    assert.deepEqual([status, Object.keys(response.errors)], [422, ['body']]);
  }
  assert.equal((await native('POST', notes, { body: 'x', lead: 1 })).status, 422);
  assert.equal((await native('POST', `${leads}/999999999/notes`, { body: 'x' })).status, 404);
  await native('POST', notes, { body: 'Kept' });
  await native('DELETE', `${leads}/${id}`);
  assert.equal((await native('GET', notes)).status, 404);
  assert.equal((await native('POST', notes, { body: 'x' })).status, 404);
  await native('POST', `${leads}/${id}/restore`);
  assert.equal((await native('GET', notes)).body.meta.total, 1);
});

test('notes without the scopes of leads → 403, and of another workspace → 404', async () => {
  const { notes } = await aLead();
  const { id } = (await native('POST', notes, { body: 'Private' })).body.data;
  for (const url of [notes, `${notes}/${id}`]) assert.equal((await other('GET', url)).status, 404);
  assert.equal((await other('POST', notes, { body: 'x' })).status, 404);
  assert.equal((await other('PATCH', `${notes}/${id}`, { body: 'x' })).status, 404);
  assert.equal((await other('DELETE', `${notes}/${id}`)).status, 404);
  const reader = caller(app, await app.addKey({ contract: 'leadhub', scopes: ['read:leads'] }));
  assert.equal((await reader('GET', notes)).status, 200);
  assert.equal((await reader('POST', notes, { body: 'x' })).status, 403);
  assert.equal((await reader('DELETE', `${notes}/${id}`)).status, 403);
});
