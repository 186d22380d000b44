// The hosted page of a form, for visitors without JavaScript, over plain HTTP.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { everyField, openForms, emailOnly as short } from './public-form.ts';

const forms = await openForms();
after(forms.close);
const { makeForm, send, visitOf, lastLead, counts, call, database } = forms;
const good = { first_name: 'Ann', email: 'ann@example.com', privacy: 'true' };

test('a submission creates a lead with its campaign and referrer', async () => {
  const { id, url } = await makeForm({ source: 'website' });
  const shown = `${url}?utm_source=mail&gclid=g1&c=spring`;
  const visit = await visitOf(shown, { referer: 'https://search.example/?q=offers' });
  const response = await send(url, { ...good, extras: 'Music', campaign: 'spring' }, { visit });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), `${new URL(url).pathname}/thanks`);
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

test('invalid answers → errors on the page, which keeps the other answers', async () => {
  const { id, url } = await makeForm();
  const response = await send(url, {
    ...good,
    email: '"><b>x',
    extras: 'Music',
    notes: '</textarea><i>',
  });
  assert.equal(response.status, 422);
  const html = await response.text();
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
  assert.equal((await send(url, good, { visit, after: 0 })).status, 303, 'without a minimum time');
  assert.deepEqual(await counts(id), { submissions: 1, spam: 0 });
});

test('all user-supplied text is escaped', async () => {
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
    assert.equal(html.match(/<script/g)?.length, 1, 'only our own script');
    assert.doesNotMatch(html, /alert\('x'\)|href="javascript/);
  }
  const wrong = await (await send(url, { email: evil, hid: evil })).text();
  assert.equal(wrong.match(/<script/g)?.length, 1);
  const script = await (await fetch(`${url}/embed.js`)).text();
  assert.doesNotThrow(() => new Function(script));
});

test('query parameters fill in fields, but no consent', async () => {
  const { url } = await makeForm();
  const html = await (
    await fetch(`${url}?email=a%40b.example&privacy=true&extras=Music&c=x`)
  ).text();
  assert.match(html, /name="email"[^>]* value="a@b.example"/);
  assert.match(html, /type="hidden" name="campaign" value="x"/);
  assert.match(html, /value="Music" id="field-extras-2" checked/);
  assert.doesNotMatch(/name="privacy"[^>]*/.exec(html)?.[0] ?? 'checked', /checked/);
});

test('a page has a strict policy, and only ?embed=1 can be framed', async () => {
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

test('an invalid stored redirect adds nothing to the policy', async () => {
  const { id, url } = await makeForm({ redirect_url: 'https://shop.example/' });
  for (const stored of [
    'https://a;sandbox/',
    'https://a,b/',
    "https://a'self'/",
    'not an address',
  ]) {
    await database.pool.query('update forms set redirect_url = $2 where number = $1', [id, stored]);
    for (const address of [url, `${url}/thanks`]) {
      const page = await fetch(address);
      assert.equal(page.status, 200, stored);
      const policy = page.headers.get('content-security-policy') ?? '';
      assert.match(
        policy,
        /; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
        stored,
      );
    }
  }
});

test('a redirect goes to the URL of the form, whatever the request contains', async () => {
  const { url } = await makeForm({ redirect_url: 'https://shop.example/thanks', fields: short });
  const sent = {
    email: 'r@example.com',
    redirect_url: 'https://evil.example',
    next: '//evil.example',
  };
  const response = await send(`${url}?redirect_url=https://evil.example`, sent);
  assert.deepEqual(
    [response.status, response.headers.get('location')],
    [303, 'https://shop.example/thanks'],
  );
});

test('a form changed during a visit accepts the answers of that visit’s version', async () => {
  const { id, url } = await makeForm({ fields: short });
  const visit = await visitOf(url);
  const next = [{ key: 'phone', label: 'Phone', type: 'phone', required: true }];
  await call('PATCH', `/api/v1/forms/${id}`, { fields: next });
  assert.equal((await send(url, { email: 'slow@example.com' }, { visit })).status, 303);
  const { data } = (await call('GET', `/api/v1/forms/${id}/submissions`)).body;
  assert.deepEqual([data[0].form_version, data[0].answers], [1, { email: 'slow@example.com' }]);
});

test('a custom page reads the form and submits it as JSON', async () => {
  const { id, url } = await makeForm({ message: 'Thanks!', fields: everyField });
  const described = await fetch(`${url}?utm_source=ad`, {
    headers: { accept: 'application/json' },
  });
  assert.equal(described.headers.get('access-control-allow-origin'), '*');
  const { data } = (await described.json()) as { data: { send_back: object; fields: unknown[] } };
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
  const body = (await refused.json()) as { errors: object };
  assert.deepEqual(Object.keys(body.errors), ['email']);
  const sent = await post({ ...good, email: 'json@example.com', guests: 12, extras: ['Music'] });
  assert.equal(sent.status, 201);
  assert.deepEqual(await sent.json(), { data: { message: 'Thanks!', redirect_url: null } });
  const lead = await lastLead();
  assert.deepEqual([lead.custom_fields.guests, lead.custom_fields.utm_source], [12, 'ad']);
  assert.deepEqual(await counts(id), { submissions: 1, spam: 0 });
  const preflight = await fetch(url, { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
});
