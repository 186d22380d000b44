// Forms over both full APIs: fields, versions, styles and redirects.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { contactFields as fields, formMaker } from '../forms/contact-form.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const forms = '/api/v1/forms';

const make = formMaker(native);
const errorsOf = async (body: object) => {
  const refused = await native('POST', forms, { name: 'Contact', fields, ...body });
  assert.equal(refused.status, 422, refused.text);
  return Object.keys(refused.body.errors);
};

test('a form is created, shown, listed, changed and deleted', async () => {
  const made = await make({ source: 'website', redirect_url: 'https://example.com/thanks' });
  assert.match(made.public_id, /^[0-9a-f]{20}$/);
  assert.equal(made.url, `http://127.0.0.1:8080/f/${made.public_id}`);
  assert.ok(made.embed.script.includes(`src="${made.url}/embed.js"`));
  assert.ok(made.embed.iframe.includes(`src="${made.url}?embed=1"`));
  assert.deepEqual(made.fields, fields);
  assert.deepEqual([made.active, made.submissions_count, made.spam_count], [true, 0, 0]);

  const { data } = (await native('GET', `${forms}/${made.uuid}`)).body;
  assert.deepEqual(data, made);
  const changed = await native('PATCH', `${forms}/${made.id}`, { active: false });
  assert.equal(changed.status, 200, changed.text);
  assert.deepEqual([changed.body.data.active, changed.body.data.fields_version], [false, 1]);
  const idle = (await native('GET', `${forms}?active=false`)).body.data;
  assert.deepEqual(
    idle.map(({ id }: { id: number }) => id),
    [made.id],
  );
  assert.equal((await native('DELETE', `${forms}/${made.id}`)).status, 204);
  assert.equal((await native('GET', `${forms}/${made.id}`)).status, 404);
});

test('the second API shows the same form under a prefixed id, without an envelope', async () => {
  const made = await make();
  const { body } = await second('GET', `${forms}/${made.id}`);
  assert.match(body.id, /^form_[0-9A-HJKMNP-TV-Z]{26}$/);
  assert.equal(body.public_id, made.public_id);
  const sent = await second('POST', `${forms}/${body.id}/submissions`, {
    name: 'Ann Lee',
    email: 'ann@second.example',
  });
  assert.equal(sent.status, 201, sent.text);
  assert.match(sent.body.id, /^submission_/);
  assert.match(sent.body.lead_id, /^lead_/);
});

test('a preview has the pages of the form and stores nothing; invalid settings → 422', async () => {
  const before = (await native('GET', forms)).body.meta.total;
  const body = {
    name: 'Contact',
    title: 'Ask <us>',
    fields,
    message: 'We will call.',
    language: 'de',
  };
  const { status, text, body: sent } = await native('POST', `${forms}/preview`, body);
  assert.equal(status, 200, text);
  assert.match(sent.data.html, /<h1>Ask &lt;us&gt;<\/h1>/);
  assert.match(sent.data.html, />Absenden<\/button>/);
  assert.match(sent.data.thanks_html, /We will call\./);
  assert.equal((await native('GET', forms)).body.meta.total, before);
  const style = { text_color: '#ffffff' };
  const refused = await native('POST', `${forms}/preview`, { ...body, style });
  assert.equal(refused.status, 422);
  assert.deepEqual(Object.keys(refused.body.errors), ['style.text_color']);
});

test('a change of fields creates a version, and a submission stores its version', async () => {
  const { id } = await make();
  const answers = { name: 'Ann Lee', email: 'versions@example.com' };
  assert.equal((await native('POST', `${forms}/${id}/submissions`, answers)).status, 201);
  const more = [...fields, { key: 'city', label: 'City', type: 'text', required: true }];
  const changed = await native('PUT', `${forms}/${id}`, { fields: more });
  assert.equal(changed.body.data.fields_version, 2);
  assert.equal((await native('POST', `${forms}/${id}/submissions`, answers)).status, 422);
  const again = { ...answers, city: 'Paris' };
  assert.equal((await native('POST', `${forms}/${id}/submissions`, again)).status, 201);
  const { data } = (await native('GET', `${forms}/${id}/submissions`)).body;
  assert.deepEqual(
    data.map((one: { form_version: number; is_duplicate: boolean }) => [
      one.form_version,
      one.is_duplicate,
    ]),
    [
      [2, true],
      [1, false],
    ],
  );
});

test('a PUT with equal values keeps the version, and a stale If-Match → 412', async () => {
  const made = await make({ style: { radius: 4 } });
  const shown = await native('GET', `${forms}/${made.id}`);
  const { name, style, fields: formFields, tags } = made;
  const same = { tags, style, fields: formFields, name };
  const again = await native('PUT', `${forms}/${made.id}`, same);
  assert.deepEqual([again.status, again.headers.etag], [200, shown.headers.etag]);
  const stale = await native('PUT', `${forms}/${made.id}`, { name: 'x' }, { 'if-match': '"7"' });
  assert.equal(stale.status, 412);
});

test('invalid fields → 422 with the path of each error', async () => {
  const twice = [fields[1], fields[1]];
  assert.deepEqual(await errorsOf({ fields: twice }), ['fields.1.key']);
  const wrong = [
    { key: 'a', label: 'A', type: 'choice' },
    { key: 'b', label: 'B', type: 'text', options: ['x'] },
    { key: 'c', label: 'C', type: 'consent' },
    { key: 'd', label: 'D', type: 'hidden', required: true },
    { key: 'email', label: 'E', type: 'choices', options: ['x'] },
    { key: 'f', label: 'F', type: 'text', rules: { min: 3 } },
    { key: 'g', label: 'G', type: 'number', rules: { min: 3, max: 2 } },
    { key: 'h', label: 'H', type: 'choice', options: ['x', 'x'] },
    { key: 'constructor', label: 'I', type: 'text' },
    { key: 'toString', label: 'J', type: 'text' },
  ];
  assert.deepEqual(await errorsOf({ fields: wrong }), [
    'fields.0.options',
    'fields.1.options',
    'fields.2.text',
    'fields.3.required',
    'fields.4.type',
    'fields.5.rules.min',
    'fields.6.rules.max',
    'fields.7.options',
    'fields.8.key',
    'fields.9.key',
  ]);
  assert.deepEqual(await errorsOf({ fields: [{ key: '_a', label: 'A', type: 'text' }] }), [
    'fields.0.key',
  ]);
  assert.deepEqual(await errorsOf({ fields: [] }), ['fields']);
});

test('a style outside the lists, or with low contrast → 422', async () => {
  const pale = { text_color: '#cccccc', accent_color: '#ffff00' };
  assert.deepEqual(await errorsOf({ style: pale }), ['style.text_color', 'style.accent_color']);
  assert.deepEqual(await errorsOf({ style: { font: 'url(x)' } }), ['style.font']);
  assert.deepEqual(await errorsOf({ style: { accent_color: 'red;}' } }), ['style.accent_color']);
  assert.deepEqual(await errorsOf({ style: { css: '*{}' } }), ['style.css']);
  const { id, style } = await make({ style: { radius: 0 } });
  assert.deepEqual([style.radius, style.button_text], [0, 'Send']);
  const unknown = await native('PATCH', `${forms}/${id}`, { style: { css: '*{}' } });
  assert.equal(unknown.status, 422);
});

test('a redirect accepts only http and https URLs', async () => {
  for (const address of [
    'javascript:alert(1)',
    '/inside',
    'https://a@b.example',
    'ftp://x.example',
    // Characters that would start another directive of the page's policy.
    'https://a;sandbox',
    'https://a,b',
    "https://a'self'",
    'https://*.example',
    'https://a.example;report-uri/x',
  ]) {
    assert.deepEqual(await errorsOf({ redirect_url: address }), ['redirect_url'], address);
  }
  for (const address of ['https://über.example/;x', 'http://127.0.0.1:9/', 'http://[::1]:9/?a=;']) {
    assert.equal((await make({ redirect_url: address })).redirect_url, new URL(address).href);
  }
});

test('a form, or a reference, of another workspace → 404 or 422', async () => {
  const { id, uuid } = await make();
  const other = await app.addTenant('elsewhere');
  const otherTenant = caller(app, other.keys.leadhub);
  for (const ref of [id, uuid]) {
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { name: 'x' }],
      ['DELETE', '', undefined],
      ['GET', '/submissions', undefined],
      ['POST', '/submissions', { name: 'x', email: 'x@example.com' }],
    ] as const) {
      const answer = await otherTenant(method, `${forms}/${ref}${path}`, body);
      assert.equal(answer.status, 404, `${method} ${path}`);
    }
  }
  const pipelines = (await otherTenant('GET', '/api/v1/pipelines')).body.data;
  const refs = {
    pipeline_id: pipelines[0].id,
    assigned_user_id: other.owner.id,
    notify_user_ids: [other.owner.number],
  };
  assert.deepEqual(await errorsOf(refs), Object.keys(refs));
  assert.deepEqual(await errorsOf({ stage_id: pipelines[0].stages[0].id }), ['stage_id']);
});

test('a stage of another pipeline without that pipeline → 422', async () => {
  const stages = [{ name: 'One' }, { name: 'Two' }];
  const made = await native('POST', '/api/v1/pipelines', { name: 'Elsewhere', stages });
  const [, two] = made.body.data.stages;
  const { id } = await make({ pipeline_id: 1 });
  const change = (body: object) => native('PATCH', `/api/v1/forms/${id}`, body);
  for (const body of [{ stage_id: two.id }, { stage_id: two.id, pipeline_id: null }]) {
    const refused = await change(body);
    assert.deepEqual([refused.status, Object.keys(refused.body.errors)], [422, ['stage_id']]);
  }
  const { data } = (await change({ stage_id: two.id, pipeline_id: made.body.data.id })).body;
  assert.deepEqual([data.pipeline_id, data.stage_id], [made.body.data.id, two.id]);
});

test('deleting a stage in use by a form → 409 without move_to', async () => {
  const stages = [{ name: 'One' }, { name: 'Two' }];
  const made = await native('POST', '/api/v1/pipelines', { name: 'Short', stages });
  const [one, two] = made.body.data.stages;
  const { id } = await make({ stage_id: one.id, source: 'Old fair' });
  const path = `/api/v1/pipelines/${made.body.data.id}/stages`;
  const refused = await native('DELETE', `${path}/${one.id}`);
  assert.deepEqual([refused.status, /1 form/.test(refused.body.message)], [409, true]);
  assert.equal((await native('DELETE', `${path}/${one.id}?move_to=${two.id}`)).status, 204);
  const { data } = (await native('GET', `/api/v1/forms/${id}`)).body;
  assert.deepEqual([data.pipeline_id, data.stage_id], [made.body.data.id, two.id]);
});
