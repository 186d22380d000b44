// The language of a form: its page, its problems, its thanks, and the texts in its JSON.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { everyField, openForms } from './public-form.ts';

const forms = await openForms();
after(forms.close);
const { makeForm, send, call } = forms;

interface Shown {
  data: { language: string; send_back: object };
}
interface Refused {
  errors: object;
  error_codes: object;
}

const german = { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' };
const good = { first_name: 'Ann', email: 'ann@example.com', privacy: 'true' };
const open = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  return { response, html: await response.text() };
};

test('a form in German → its page, its problems and its thanks are in German', async () => {
  const { url } = await makeForm({ language: 'de' });
  const { response, html } = await open(url);
  assert.equal(response.headers.get('content-language'), 'de');
  assert.match(html, /<html lang="de"/);
  assert.match(html, /<button type="submit">Absenden<\/button>/);
  assert.match(html, /<option value="">Bitte wählen<\/option>/);

  const refused = await send(url, {
    ...good,
    email: 'ann',
    guests: '1000',
    event_date: '2026-02-30',
  });
  assert.equal(refused.status, 422);
  const page = await refused.text();
  for (const text of [
    '<title>Fehler: Ask for an offer</title>',
    '<h2>Bitte prüfen Sie 3 Angaben</h2>',
    'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
    'Geben Sie eine Zahl von 1 bis 500 ein.',
    'Geben Sie einen gültigen Tag in der Form Jahr-Monat-Tag ein: 2026-03-28.',
  ]) {
    assert.ok(page.includes(text), text);
  }
  const thanks = await open(`${url}/thanks`);
  assert.match(
    thanks.html,
    /<html lang="de".*<h1>Vielen Dank<\/h1>.*Ihre Angaben wurden gesendet/s,
  );
});

test('a number with a decimal comma is a number on a German page alone', async () => {
  const fields = [{ key: 'budget', label: 'Budget', type: 'number', required: true }];
  const { url } = await makeForm({ fields, language: 'de' });
  assert.equal((await send(url, { budget: '12,5' })).status, 303);
  assert.equal((await forms.lastLead()).custom_fields.budget, 12.5);
  const { url: either } = await makeForm({ fields, language: null });
  assert.equal((await send(either, { budget: '7,5' }, { headers: german })).status, 303);
  assert.equal((await forms.lastLead()).custom_fields.budget, 7.5);
  assert.equal((await send(either, { budget: '12,5' })).status, 422);
  const { url: english } = await makeForm({ fields, language: 'en' });
  assert.equal((await send(english, { budget: '12,5' })).status, 422);
});

test('a form without a language → that of the browser; with one, the browser changes nothing', async () => {
  const { id, url } = await makeForm({ language: null });
  const inGerman = await open(url, german);
  assert.match(inGerman.html, /<html lang="de".*>Absenden</s);
  assert.equal(inGerman.response.headers.get('vary'), 'accept-language');
  assert.match((await open(url)).html, /<html lang="en".*>Send</s);
  await call('PATCH', `/api/v1/forms/${id}`, { language: 'en' });
  assert.match((await open(url, german)).html, /<html lang="en".*>Send</s);
});

test('a form takes the language of its workspace by default, with its default button', async () => {
  const inWorkspace = (language: string) => call('PATCH', '/api/v1/workspace', { language });
  assert.equal((await inWorkspace('de')).status, 200);
  const { url } = await makeForm();
  assert.match((await open(url)).html, /<html lang="de".*>Absenden</s);
  assert.equal((await inWorkspace('en')).status, 200);
  assert.match((await open(url)).html, /<html lang="de"/);
});

test('a form takes English by default; another language translates only the default button', async () => {
  const { id } = await makeForm();
  const change = async (body: object) =>
    (await call('PATCH', `/api/v1/forms/${id}`, body)).body.data;
  assert.equal((await change({})).language, 'en');
  assert.equal((await change({ language: 'de' })).style.button_text, 'Absenden');
  assert.equal((await change({ style: { button_text: 'Los' } })).style.button_text, 'Los');
  assert.equal((await change({ language: 'en' })).style.button_text, 'Los');
  const refused = await call('PATCH', `/api/v1/forms/${id}`, { language: 'fr' });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.body.error_codes.language, [
    { code: 'not_one_of', params: { allowed: ['en', 'de'] } },
  ]);
});

test('a page that draws a German form gets its language, and its problems in German', async () => {
  const { url } = await makeForm({ language: 'de' });
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  const { data } = (await (await fetch(url, { headers: json })).json()) as Shown;
  assert.equal(data.language, 'de');
  forms.pass(5);
  const response = await fetch(url, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ ...data.send_back, first_name: 'Ann', privacy: true }),
  });
  assert.equal(response.status, 422);
  const { errors, error_codes: codes } = (await response.json()) as Refused;
  assert.deepEqual(errors, { email: ['Geben Sie Ihre E-Mail-Adresse ein.'] });
  assert.deepEqual(codes, { email: [{ code: 'required', params: { type: 'email' } }] });
});

test('closed, unknown and exhausted forms answer in the language of the form or the browser', async () => {
  const { url } = await makeForm({ language: 'de', active: false });
  const closed = await open(url);
  assert.equal(closed.response.status, 410);
  assert.match(closed.html, /<html lang="de".*Dieses Formular ist geschlossen/s);
  const unknown = url.replace(/.$/, 'g');
  assert.match((await open(unknown, german)).html, /<html lang="de".*Hier gibt es kein Formular/s);
  assert.match((await open(unknown)).html, /<html lang="en".*There is no form here/s);

  const { url: limited } = await makeForm({ language: 'de', fields: everyField, rate_limit: 1 });
  await send(limited, good);
  const refused = await send(limited, good);
  assert.equal(refused.status, 429);
  assert.match(await refused.text(), /zu oft gesendet\. Warten Sie \d+ Sekunden?, und senden Sie/);
});
