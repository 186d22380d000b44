// Submissions that create no lead, and limits of forms.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atOnce } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';
import { openForms, emailOnly as short } from './public-form.ts';

const forms = await openForms();
after(forms.close);
const { makeForm, send, visitOf, lastLead, counts, call } = forms;

test('spam → the normal response, and only a count', async () => {
  const { id, url } = await makeForm({ fields: short });
  const other = await makeForm({ fields: short });
  const email = 'bot@example.com';
  const old = await visitOf(url);
  const responses = [
    await send(url, { email, _website: 'https://spam.example' }),
    await send(url, { email }, { after: 1 }),
    await send(url, { email }, { visit: 'made.up' }),
    await send(url, { email }, { visit: '' }),
    await send(url, { email }, { visit: await visitOf(other.url) }),
    await send(url, { email, _website: 'x' }, { visit: old, after: 25 * 3_600 }),
  ];
  const right = await send(url, { email: 'person@example.com' });
  for (const response of responses) {
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), right.headers.get('location'));
  }
  assert.deepEqual(await counts(id), { submissions: 1, spam: 6 });
  assert.equal((await lastLead()).email, 'person@example.com');
});

test('a fast submission with a missing field → 422, not spam', async () => {
  const { id, url } = await makeForm({ fields: short });
  assert.equal((await send(url, { email: '' }, { after: 0 })).status, 422);
  assert.deepEqual(await counts(id), { submissions: 0, spam: 0 });
});

test('a page open for more than a day → 422 with the current form and the typed answers', async () => {
  const { id, url } = await makeForm({ fields: short });
  const email = 'slow@example.com';
  const visit = await visitOf(`${url}?utm_source=paper`);
  await call('PATCH', `/api/v1/forms/${id}`, {
    fields: [...short, { key: 'first_name', label: 'First name', type: 'text' }],
  });
  const shown = await send(url, { email }, { visit, after: 25 * 3_600 });
  assert.equal(shown.status, 422);
  const html = await shown.text();
  assert.match(html, /role="alert">This page was open for more than a day\./);
  assert.match(html, /value="slow@example\.com"/);
  assert.match(html, /First name/, 'the current form');
  const newVisit = /name="_visit" value="([^"]+)"/.exec(html)?.[1] ?? '';
  assert.equal((await send(url, { email }, { visit: newVisit, after: 0 })).status, 303);
  assert.deepEqual(await counts(id), { submissions: 1, spam: 0 });
  const lead = await lastLead();
  assert.deepEqual([lead.email, lead.custom_fields.utm_source], [email, 'paper']);

  const json = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, _visit: visit }),
  });
  assert.equal(json.status, 422);
  assert.match(await json.text(), /"errors":\{"_visit":/);
});

test('a form accepts submissions up to its limit, over all processes', async () => {
  const { id, url } = await makeForm({ fields: short, rate_limit: 10 });
  const other = await openSecondApp(forms.database.connection);
  try {
    const visit = await visitOf(url);
    forms.pass(5);
    const path = new URL(url).pathname;
    const responses = await atOnce(30, (index) =>
      (index % 2 === 0 ? forms.app : other.app).inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _visit: visit, email: `r${index}@example.com` }).toString(),
      }),
    );
    const passed = responses.filter(({ statusCode }) => statusCode === 303);
    const stopped = responses.filter(({ statusCode }) => statusCode === 429);
    assert.deepEqual([passed.length, stopped.length], [10, 20]);
    for (const { headers, body } of stopped) {
      assert.match(String(headers['retry-after']), /^([1-9]|[1-5]\d|60)$/);
      assert.match(body, /role="alert">This form was sent too often/);
      assert.match(body, /value="r\d+@example.com"/, 'the typed answers stay');
    }
    const elsewhere = await forms.app.inject({
      method: 'POST',
      url: path,
      remoteAddress: '203.0.113.9',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _visit: visit, email: 'else@example.com' }).toString(),
    });
    assert.equal(elsewhere.statusCode, 303);
    const { submissions, spam } = await counts(id);
    // By the clock of the other process, the page is too new.
    assert.equal(submissions + spam, 11);
  } finally {
    await other.close();
  }
});

test('above the limit, large bodies → 429 without being read', async () => {
  const { url } = await makeForm({ fields: short, rate_limit: 1 });
  const post = (body: string) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  assert.equal((await post('{')).status, 400, 'counted before it is read');
  // The invalid JSON goes unnoticed, since the server does not read it.
  for (const body of ['{'.repeat(100_000), '{'.repeat(20_000)]) {
    const refused = await post(body);
    assert.equal(refused.status, 429);
    assert.match(String(refused.headers.get('retry-after')), /^([1-9]|[1-5]\d|60)$/);
  }
  assert.equal((await post('{')).status, 400, 'a short body is read, to show its answers again');
});

test('a closed form → 410 page, an unknown one → 404 page', async () => {
  const { id, url } = await makeForm({ fields: short });
  const visit = await visitOf(url);
  await call('PATCH', `/api/v1/forms/${id}`, { active: false });
  for (const address of [url, `${url}?embed=1`, `${url}/thanks`, `${url}/embed.js`]) {
    assert.equal((await fetch(address)).status, 410, address);
  }
  const late = await send(url, { email: 'late@example.com' }, { visit });
  assert.equal(late.status, 410);
  assert.match(await late.text(), /<h1>This form is closed<\/h1>/);
  await call('DELETE', `/api/v1/forms/${id}`);
  assert.equal((await fetch(url)).status, 410);
  for (const name of ['0'.repeat(20), 'x', '%00', "'--", 'a'.repeat(400)]) {
    const response = await fetch(`${forms.origin}/f/${name}`);
    assert.equal(response.status, 404, name);
    assert.match(await response.text(), /<h1>There is no form here<\/h1>/);
  }
});

test('a form with a deactivated assignee still creates leads', async () => {
  const { url } = await makeForm({ fields: short, assigned_user_id: forms.owner.number });
  const { pool } = forms.database;
  const set = async (time: string) => {
    await pool.query(`update members set deactivated_at = ${time} where id = $1`, [forms.owner.id]);
    await pool.query('update workspace_counters set catalog_version = catalog_version + 1');
  };
  await set('now()');
  const response = await send(url, { email: 'still@example.com' });
  await set('null');
  assert.equal(response.status, 303);
  const lead = await lastLead();
  assert.deepEqual([lead.email, lead.assigned_user_id], ['still@example.com', null]);
});

test('a form validates the defined custom fields that it contains', async () => {
  const define = async (field: object) => {
    const made = await call('POST', '/api/v1/fields', field);
    assert.equal(made.status, 201, made.text);
    return () => call('DELETE', `/api/v1/fields/${made.body.data.id}`);
  };
  const remove = [
    await define({ key: 'age', label: 'Age', type: 'number' }),
    await define({ key: 'region', label: 'Region', type: 'text', required: true }),
    await define({ key: 'utm_id', label: 'Campaign', type: 'number' }),
  ];
  const { url } = await makeForm({
    fields: [...short, { key: 'age', label: 'Age', type: 'text' }],
  });
  const email = 'defined@example.com';
  const visit = await visitOf(`${url}?utm_id=none`);
  const wrong = await send(url, { email, age: 'old' }, { visit });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /id="field-age-error"><span>This must be a number\.</);
  assert.equal((await send(url, { email, age: '42' }, { visit })).status, 303);
  const lead = await lastLead();
  assert.deepEqual([lead.email, lead.custom_fields], [email, { age: 42 }]);
  assert.equal(lead.extra.utm_id, 'none');
  for (const one of remove) await one();
});

test('malformed bodies → 400, 413, 415 or 422', async () => {
  const { url } = await makeForm({ fields: short });
  const post = (type: string, body: string) =>
    fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
  assert.equal((await post('text/plain', 'x')).status, 415);
  assert.equal((await post('application/json', '{"a":')).status, 400);
  assert.equal((await post('application/x-www-form-urlencoded', 'constructor=1')).status, 400);
  const large = await post('application/x-www-form-urlencoded', `email=${'x'.repeat(300_000)}`);
  assert.equal(large.status, 413);
  const nul = await send(url, { email: 'a\0b@example.com' });
  assert.equal(nul.status, 422);
  for (const body of ['[]', 'null', '"x"', '{"email":{"a":1}}', '{"email":[1,[2]]}']) {
    assert.equal((await post('application/json', body)).status, 422, body);
  }
});
