// The page of a form as visitors without a script meet it, by plain HTTP.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atOnce } from '../requests.ts';
import { openSecondApp } from '../second-app.ts';
import { everyField, openForms } from './public-form.ts';

const forms = await openForms();
after(forms.close);
const { makeForm, send, visitOf, lastLead, counts, call } = forms;
const good = { first_name: 'Ann', email: 'ann@example.com', privacy: 'true' };
const short = [{ key: 'email', label: 'Email', type: 'email', required: true }];

test('what is sent makes a lead, with where it came from', async () => {
  const { id, url } = await makeForm({ source: 'website' });
  const shown = `${url}?utm_source=mail&gclid=g1&c=spring`;
  const visit = await visitOf(shown, { referer: 'https://search.example/?q=offers' });
  const answer = await send(url, { ...good, extras: 'Music', campaign: 'spring' }, { visit });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), `${new URL(url).pathname}/thanks`);
  const lead = await lastLead();
  assert.deepEqual(
    [lead.first_name, lead.email, lead.source],
    ['Ann', 'ann@example.com', 'website'],
  );
  assert.deepEqual(lead.custom_fields, {
    utm_source: 'mail',
    gclid: 'g1',
    extras: ['Music'],
    campaign: 'spring',
  });
  assert.deepEqual(lead.extra, { page_url: shown, referrer: 'https://search.example/?q=offers' });
  assert.equal(lead.consent.privacy.given, true);
  assert.match(lead.consent.privacy.text, /privacy policy/);
  const { data } = (await call('GET', `/api/v1/forms/${id}/submissions`)).body;
  assert.deepEqual([data[0].lead_id, data[0].campaign.utm_source], [lead.id, 'mail']);
  const { rows } = await forms.database.pool.query(
    "select distinct actor_type from events where type in ('form.submitted', 'lead.created')",
  );
  assert.deepEqual(rows, [{ actor_type: 'system' }]);
});

test('what is wrong is told on the page, where the rest stays filled in', async () => {
  const { id, url } = await makeForm();
  const answer = await send(url, {
    ...good,
    email: '"><b>x',
    extras: 'Music',
    notes: '</textarea><i>',
  });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /<title>Error: /);
  assert.match(html, /<a href="#field-email">Email<\/a>: Enter an email address/);
  assert.match(
    html,
    /id="field-email" name="email" required aria-describedby="field-email-error field-email-help" aria-invalid="true" autofocus/,
  );
  assert.match(html, /value="&quot;&gt;&lt;b&gt;x"/);
  assert.match(html, /value="Music" id="field-extras-2" checked/);
  assert.match(html, /&lt;\/textarea&gt;&lt;i&gt;<\/textarea>/);
  assert.equal(html.match(/ autofocus/g)?.length, 1);
  const visit = /name="_visit" value="([^"]+)"/.exec(html)?.[1] ?? '';
  assert.equal((await send(url, good, { visit, after: 0 })).status, 303, 'as quick as one likes');
  assert.deepEqual(await counts(id), { submissions: 1, spam: 0 });
});

test('everything that somebody wrote is escaped', async () => {
  const evil = `<script>alert('x')</script>"`;
  const { url } = await makeForm({
    name: evil,
    title: evil,
    description: `${evil} [a](javascript:alert(1)) [${evil}](https://example.com/?a="b")`,
    message: evil,
    style: { button_text: evil },
    fields: [
      { key: 'email', label: evil, type: 'email', placeholder: evil, help: evil },
      { key: 'pick', label: evil, type: 'choice', options: [evil, { value: 'v', label: evil }] },
      { key: 'ring', label: evil, type: 'choice', display: 'radio', options: [evil] },
      { key: 'many', label: evil, type: 'choices', options: [evil] },
      { key: 'agree', label: evil, type: 'consent', text: evil, required: true },
      { key: 'hid', label: evil, type: 'hidden', default: evil },
    ],
  });
  const query = new URLSearchParams({ email: evil, hid: evil });
  for (const address of [`${url}?${query}`, `${url}/thanks`]) {
    const html = await (await fetch(address)).text();
    assert.equal(html.match(/<script/g)?.length, 1, 'our own alone');
    assert.doesNotMatch(html, /alert\('x'\)|href="javascript/);
  }
  const wrong = await (await send(url, { email: evil, hid: evil })).text();
  assert.equal(wrong.match(/<script/g)?.length, 1);
  const script = await (await fetch(`${url}/embed.js`)).text();
  assert.doesNotThrow(() => new Function(script));
});

test('an address fills in fields, but agrees to nothing', async () => {
  const { url } = await makeForm();
  const html = await (
    await fetch(`${url}?email=a%40b.example&privacy=true&extras=Music&c=x`)
  ).text();
  assert.match(html, /name="email"[^>]* value="a@b.example"/);
  assert.match(html, /type="hidden" name="campaign" value="x"/);
  assert.match(html, /value="Music" id="field-extras-2" checked/);
  assert.doesNotMatch(/name="privacy"[^>]*/.exec(html)?.[0] ?? 'checked', /checked/);
});

test('a page says what it may do, and is in a frame only where that is asked for', async () => {
  const { url } = await makeForm({ redirect_url: 'https://shop.example/thanks?x=1' });
  const page = await fetch(url);
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+';/);
  assert.match(policy, /form-action 'self' https:\/\/shop\.example;/);
  assert.match(policy, /frame-ancestors 'none'$/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  for (const address of [`${url}?embed=1`, `${url}/thanks?embed=1`]) {
    const framed = await fetch(address);
    assert.match(framed.headers.get('content-security-policy') ?? '', /frame-ancestors \*$/);
  }
});

test('a redirect goes to the address of the form, whatever is sent', async () => {
  const { url } = await makeForm({ redirect_url: 'https://shop.example/thanks', fields: short });
  const sent = {
    email: 'r@example.com',
    redirect_url: 'https://evil.example',
    next: '//evil.example',
  };
  const answer = await send(`${url}?redirect_url=https://evil.example`, sent);
  assert.deepEqual(
    [answer.status, answer.headers.get('location')],
    [303, 'https://shop.example/thanks'],
  );
});

test('spam is answered like anything else, and only counted', async () => {
  const { id, url } = await makeForm({ fields: short });
  const other = await makeForm({ fields: short });
  const email = 'bot@example.com';
  const old = await visitOf(url);
  const answers = [
    await send(url, { email, _website: 'https://spam.example' }),
    await send(url, { email }, { after: 1 }),
    await send(url, { email }, { visit: 'made.up' }),
    await send(url, { email }, { visit: '' }),
    await send(url, { email }, { visit: await visitOf(other.url) }),
    await send(url, { email }, { visit: old, after: 25 * 3_600 }),
  ];
  const right = await send(url, { email: 'person@example.com' });
  for (const answer of answers) {
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), right.headers.get('location'));
  }
  assert.deepEqual(await counts(id), { submissions: 1, spam: 6 });
  assert.equal((await lastLead()).email, 'person@example.com');
});

test('who is quick and leaves something out is told of it', async () => {
  const { id, url } = await makeForm({ fields: short });
  assert.equal((await send(url, { email: '' }, { after: 0 })).status, 422);
  assert.deepEqual(await counts(id), { submissions: 0, spam: 0 });
});

test('a form that is changed while somebody fills it in takes what was asked', async () => {
  const { id, url } = await makeForm({ fields: short });
  const visit = await visitOf(url);
  const next = [{ key: 'phone', label: 'Phone', type: 'phone', required: true }];
  await call('PATCH', `/api/v1/forms/${id}`, { fields: next });
  assert.equal((await send(url, { email: 'slow@example.com' }, { visit })).status, 303);
  const { data } = (await call('GET', `/api/v1/forms/${id}/submissions`)).body;
  assert.deepEqual([data[0].form_version, data[0].answers], [1, { email: 'slow@example.com' }]);
});

test('a form is not sent more often than its limit says, by any number of processes', async () => {
  const { id, url } = await makeForm({ fields: short, rate_limit: 10 });
  const other = await openSecondApp(forms.database.connection);
  try {
    const visit = await visitOf(url);
    forms.pass(5);
    const path = new URL(url).pathname;
    const answers = await atOnce(30, (index) =>
      (index % 2 === 0 ? forms.app : other.app).inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _visit: visit, email: `r${index}@example.com` }).toString(),
      }),
    );
    const passed = answers.filter(({ statusCode }) => statusCode === 303);
    const stopped = answers.filter(({ statusCode }) => statusCode === 429);
    assert.deepEqual([passed.length, stopped.length], [10, 20]);
    for (const { headers, body } of stopped) {
      assert.match(String(headers['retry-after']), /^([1-9]|[1-5]\d|60)$/);
      assert.match(body, /role="alert">This form was sent very often/);
      assert.match(body, /value="r\d+@example.com"/, 'what was typed is still there');
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
    // The other process has a clock of its own, which the page is too new for.
    assert.equal(submissions + spam, 11);
  } finally {
    await other.close();
  }
});

test('a form that is closed or was never there says so in words', async () => {
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
    const answer = await fetch(`${forms.origin}/f/${name}`);
    assert.equal(answer.status, 404, name);
    assert.match(await answer.text(), /<h1>There is no form here<\/h1>/);
  }
});

test('a colleague who left does not stop a visitor', async () => {
  const { url } = await makeForm({ fields: short, assigned_user_id: forms.owner.number });
  const { pool } = forms.database;
  const set = async (time: string) => {
    await pool.query(`update members set deactivated_at = ${time} where id = $1`, [forms.owner.id]);
    await pool.query('update workspace_counters set catalog_version = catalog_version + 1');
  };
  await set('now()');
  const answer = await send(url, { email: 'still@example.com' });
  await set('null');
  assert.equal(answer.status, 303);
  const lead = await lastLead();
  assert.deepEqual([lead.email, lead.assigned_user_id], ['still@example.com', null]);
});

test('odd bodies are refused in words', async () => {
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

test('a page that draws the form itself sends and is answered JSON', async () => {
  const { id, url } = await makeForm({ message: 'Thanks!', fields: everyField });
  const asked = await fetch(`${url}?utm_source=ad`, { headers: { accept: 'application/json' } });
  assert.equal(asked.headers.get('access-control-allow-origin'), '*');
  const { data } = (await asked.json()) as { data: { send_back: object; fields: unknown[] } };
  assert.equal(data.fields.length, everyField.length);
  forms.pass(5);
  const post = (body: object) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...data.send_back, ...body }),
    });
  const refused = await post({ ...good, email: 'x' });
  assert.equal(refused.status, 422);
  const told = (await refused.json()) as { errors: object };
  assert.deepEqual(Object.keys(told.errors), ['email']);
  const sent = await post({ ...good, email: 'json@example.com', guests: 12, extras: ['Music'] });
  assert.equal(sent.status, 201);
  assert.deepEqual(await sent.json(), { data: { message: 'Thanks!', redirect_url: null } });
  const lead = await lastLead();
  assert.deepEqual([lead.custom_fields.guests, lead.custom_fields.utm_source], [12, 'ad']);
  assert.deepEqual(await counts(id), { submissions: 1, spam: 0 });
  const preflight = await fetch(url, { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
});
