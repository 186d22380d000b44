// Imports: upload, analysis, mapping, preview, run, failed rows, undo.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { eventually } from '../eventually.ts';
import { importerOf } from './import-file.ts';

const app = await buildTestApp();
after(app.close);
await app.work();
const { upload, run, call, inState, failedRows } = importerOf(app);

const leadsWith = async (search: string) => {
  const { body } = await call('GET', `/leads?search=${encodeURIComponent(search)}`);
  return body.data;
};

test('a file in Windows-1252 with semicolons → its format, columns and mapping are guessed', async () => {
  const text =
    'Name;E-Mail;Telefon;Firma;Budget\r\nJörg Groß;joerg@example.com;0171 5550133;Müller;45.000,00\r\n';
  const { status, body } = await upload('messe.csv', Buffer.from(text, 'latin1'));
  assert.equal(status, 201, JSON.stringify(body));
  const { format, columns, row_count, state } = body.data;
  assert.deepEqual(format, {
    ...{ type: 'csv', encoding: 'windows-1252', delimiter: ';', has_header: true },
  });
  assert.deepEqual([row_count, state], [1, 'ready']);
  assert.deepEqual(
    columns.map(({ field }: { field: string | null }) => field),
    ['name', 'email', 'phone', 'company', null],
  );
  assert.equal(columns[0].samples[0], 'Jörg Groß');
  assert.equal(columns[4].decimal_mark, ',');
});

test('the preview names each problem by row and column, and writes nothing', async () => {
  const text = 'name,email,phone\nAnn,ann@@example.com,+4915155501\n,,12\n';
  const { body } = await upload('problems.csv', text);
  const preview = (await call('GET', `/imports/${body.data.id}/preview`)).body.data;
  const [first, second] = preview.rows;
  assert.deepEqual([first.row, first.action], [2, 'create']);
  assert.deepEqual(
    first.problems.map(({ column, code }: { column: number; code: string }) => [column, code]),
    [[1, 'email_invalid']],
  );
  assert.equal(second.action, 'fail');
  assert.deepEqual(
    second.problems.map(({ column, code }: { column: number; code: string }) => [column, code]),
    [
      [2, 'phone_invalid'],
      [null, 'row_without_person'],
    ],
  );
  assert.equal((await leadsWith('ann@@example.com')).length, 0);
});

test('an import creates leads; a value that does not fit stays among the extra fields', async () => {
  const text = 'name,email,phone,city\nCleo Import,cleo@import.example,12,Bern\n,,,Bern\n';
  const ended = await run('leads.csv', text, { options: { tags: ['Fair'], status: 'contacted' } });
  const { created, failed, incomplete, rows_done } = ended;
  assert.deepEqual(
    { created, failed, incomplete, rows_done },
    {
      ...{ created: 1, failed: 1, incomplete: 1, rows_done: 2 },
    },
  );
  const [lead] = await leadsWith('cleo@import.example');
  assert.equal(lead.city, 'Bern');
  assert.equal(lead.phone, null);
  assert.equal(lead.status, 'contacted');
  const { rows } = await app.database.pool.query('select extra from leads where number = $1', [
    lead.id,
  ]);
  assert.deepEqual(rows[0].extra, { phone: '12' });
});

test('JSON that holds no tags, or what cannot be stored, costs a row that value alone', async () => {
  const quoted = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const { failed, incomplete } = await run(
    'json.csv',
    [
      'name,email,tags,consent,extra,custom_fields.list',
      `Gus,gus@json.example,${quoted(['', ' Fair ', 'a, b', 7])},,,`,
      `Hal,hal@json.example,${quoted([null, { x: 1 }])},,,`,
      `Ida,ida@json.example,,${quoted('a\0b')},${quoted({ a: '\ud800' })},${quoted(['\0'])}`,
    ].join('\n'),
  );
  assert.deepEqual([failed, incomplete], [0, 2]);
  const [ida, hal, gus] = await leadsWith('@json.example');
  assert.deepEqual(gus.tags, ['Fair', 'a, b', '7']);
  assert.deepEqual([hal.tags, hal.extra], [[], { tags: '[null,{"x":1}]' }]);
  assert.deepEqual(ida.extra, { extra: '{"a":"\\ud800"}' });
  assert.deepEqual(ida.custom_fields, { list: '["\\u0000"]' });
});

test('failed rows come back with the reason; mended, they are imported', async () => {
  const ended = await run('failing.csv', 'name,email,note\n,,x\nDora,dora@import.example,"a, b"\n');
  const file = await failedRows(ended.id);
  assert.match(file, /^\ufeffname,email,note,Problem\r\n,,x,The row has neither/);
  const mended = file.replace(',,x,', 'Emil,emil@import.example,x,');
  const again = await run('failed-rows.csv', mended);
  assert.deepEqual([again.created, again.failed], [1, 0]);
  assert.equal((await leadsWith('emil@import.example')).length, 1);
});

test('the same file again, with known people updated → no lead is changed', async () => {
  // A phone that is none is kept among the extra fields.
  const text = 'name,email,phone\nSam Same,sam@import.example,12\n';
  const options = { options: { known_people: 'update' } };
  await run('same.csv', text, options);
  const [before] = await leadsWith('sam@import.example');
  assert.deepEqual(before.extra, { phone: '12' });
  await run('same.csv', text, options);
  const [lead] = await leadsWith('sam@import.example');
  assert.deepEqual(lead, before);
  const { body } = await call('GET', `/leads/${lead.id}/activity?types=lead.updated`);
  assert.deepEqual(body.data, []);
});

test('known people are filled in, updated, skipped or created again', async () => {
  const header = 'first_name,email,company,city\n';
  await run('known.csv', `${header}Fay,fay@import.example,Old,\n`);
  const again = async (known_people: string, row: string) =>
    run('known.csv', header + row, { options: { known_people } });
  const only = async () => {
    const [lead] = await leadsWith('fay@import.example');
    return [lead.company, lead.city];
  };
  const filled = await again('fill', 'Fay,fay@import.example,New,Graz\n');
  assert.deepEqual([filled.updated, await only()], [1, ['Old', 'Graz']]);
  const updated = await again('update', 'Fay,fay@import.example,New,\n');
  assert.deepEqual([updated.updated, await only()], [1, ['New', 'Graz']]);
  const skipped = await again('skip', 'Fay,fay@import.example,Other,\n');
  assert.deepEqual([skipped.skipped, await only()], [1, ['New', 'Graz']]);
  await again('create', 'Fay,fay@import.example,Other,\n');
  assert.equal((await leadsWith('fay@import.example')).length, 2);
});

test('a new custom field is defined by the start; the next file of the kind maps to it', async () => {
  const text = 'email,Roof area\ngil@import.example,"1.180,5"\n';
  const ended = await run('roofs.csv', text, {
    columns: [{ index: 1, new_field: { label: 'Roof area', type: 'number' }, decimal_mark: ',' }],
  });
  assert.equal(ended.created, 1);
  const [lead] = await leadsWith('gil@import.example');
  assert.deepEqual(lead.custom_fields, { roof_area: 1180.5 });
  const { body } = await upload('roofs.csv', text);
  assert.equal(body.data.columns[1].field, 'custom_fields.roof_area');
});

test('an undo puts created leads into the trash and gives changed ones their old values', async () => {
  await run('before.csv', 'email,city\nhal@import.example,Linz\n');
  const ended = await run(
    'undone.csv',
    'email,city\nhal@import.example,Wels\nida@import.example,Wels\n',
    {
      options: { known_people: 'update' },
    },
  );
  assert.deepEqual([ended.created, ended.updated], [1, 1]);
  const undone = await call('POST', `/undo/${ended.cause}`);
  assert.equal(undone.status, 200, JSON.stringify(undone.body));
  assert.equal((await leadsWith('ida@import.example')).length, 0);
  assert.equal((await leadsWith('hal@import.example'))[0].city, 'Linz');
  assert.equal((await call('GET', `/imports/${ended.id}`)).body.data.undone, true);
});

test('the undo of a large import goes on as a job, and leaves nobody of it', async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, index) => `L${index},large${index}@import.example`,
  );
  const ended = await run('large.csv', `name,email\n${rows.join('\n')}\n`);
  assert.equal(ended.created, 3_000);
  const undone = await call('POST', `/undo/${ended.cause}`);
  assert.deepEqual([undone.status, undone.body.data.running], [200, true]);
  const count = async (table: string) => {
    const { rows: found } = await app.database.pool.query(
      `select count(*)::integer as count from ${table}
      where email_key like 'large%' and deleted_at is null`,
    );
    return found[0].count;
  };
  await eventually(
    async () => !(await call('GET', `/imports/${ended.id}`)).body.data.undoing,
    'the undo has ended',
    { withinMs: 60_000 },
  );
  assert.deepEqual([await count('leads'), await count('contacts')], [0, 0]);
  assert.equal((await call('POST', `/undo/${ended.cause}`)).status, 409);
});

test('two imports of the same file at once create each person once', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => `P${index},twin${index}@import.example`);
  const text = `name,email\n${rows.join('\n')}\n`;
  const ended = await Promise.all([run('twins.csv', text), run('twins.csv', text)]);
  const created = ended.reduce((sum, one) => sum + one.created, 0);
  assert.equal(created, 1_200);
  const { rows: found } = await app.database.pool.query(
    "select count(*)::integer as count from leads where email_key like 'twin%@import.example'",
  );
  assert.equal(found[0].count, 1_200);
});

test('a change after the start, a second start, and columns that go to one field → refused', async () => {
  const { body } = await upload('twice.csv', 'email,mail\na@b.example,c@d.example\n');
  const { id } = body.data;
  const twice = await call('PATCH', `/imports/${id}`, { columns: [{ index: 1, field: 'email' }] });
  assert.equal(twice.status, 422);
  assert.equal(twice.body.error_codes.columns[0].code, 'import_field_repeated');
  assert.equal((await call('POST', `/imports/${id}/start`)).status, 200);
  assert.equal((await call('POST', `/imports/${id}/start`)).status, 409);
  assert.equal((await call('PATCH', `/imports/${id}`, { columns: [] })).status, 409);
});

const many = (prefix: string) => {
  const rows = Array.from(
    { length: 6_000 },
    (_, index) => `P${index},${prefix}${index}@run.example`,
  );
  return `name,email\n${rows.join('\n')}\n`;
};

const started = async (prefix: string): Promise<number> => {
  const { body } = await upload(`${prefix}.csv`, many(prefix));
  await call('POST', `/imports/${body.data.id}/start`);
  await eventually(
    async () => (await call('GET', `/imports/${body.data.id}`)).body.data.rows_done > 0,
    'rows are done',
    { everyMs: 5 },
  );
  return body.data.id;
};

const storedOf = async (prefix: string) => {
  const { rows } = await app.database.pool.query(
    `select count(*)::integer as leads, count(distinct email_key)::integer as people
    from leads where email_key like $1 and deleted_at is null`,
    [`${prefix}%@run.example`],
  );
  return [rows[0].leads, rows[0].people];
};

test('a pause in the middle keeps the rows that are done, and a resumption adds the others once', async () => {
  const id = await started('paused');
  const { rows_done: done, state } = (await call('POST', `/imports/${id}/pause`)).body.data;
  assert.equal(state, 'paused');
  assert.ok(done > 0 && done < 6_000, `${done} rows are done`);
  assert.deepEqual(await storedOf('paused'), [done, done]);
  assert.equal((await call('POST', `/imports/${id}/pause`)).status, 409);
  await call('POST', `/imports/${id}/resume`);
  const { created, failed, rows_done } = await inState(id, 'finished');
  assert.deepEqual([created, failed, rows_done], [6_000, 0, 6_000]);
  assert.deepEqual(await storedOf('paused'), [6_000, 6_000]);
});

test('a cancellation in the middle keeps the rows that are done, which can be undone', async () => {
  const id = await started('cancelled');
  const { state, created, cause } = (await call('POST', `/imports/${id}/cancel`)).body.data;
  assert.equal(state, 'cancelled');
  assert.deepEqual(await storedOf('cancelled'), [created, created]);
  assert.equal((await call('POST', `/imports/${id}/resume`)).status, 409);
  assert.equal((await call('POST', `/undo/${cause}`)).status, 200);
  await eventually(async () => {
    const { undone, undoing } = (await call('GET', `/imports/${id}`)).body.data;
    return undone && !undoing;
  }, 'the undo has ended');
  assert.deepEqual(await storedOf('cancelled'), [0, 0]);
});
