// Google Ads, Typeform, Tally, Jotform, Wix and the form plugins of WordPress, each by requests as it
// documents them: genuine, repeated, forged and of another form.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import {
  asJson,
  googleLead,
  multipart,
  tallyResponse,
  typeformResponse,
  urlencoded,
} from '../stand-ins/senders.ts';
import { integrationsPath, openIntegrations } from './open-integrations.ts';

const { app, ok, add, send, settled, lead } = await openIntegrations();
after(app.close);
const google_key = 'the-key-of-our-google-form';
const person = { FULL_NAME: 'Ann Lee', EMAIL: 'ann@example.com', PHONE_NUMBER: '+14155550100' };

test('a lead of Google Ads, twice → one lead with its 64-bit ids; its key is not kept', async () => {
  const google = await add('google_ads', { google_key });
  const ids = {
    lead_id: 'CjwKC',
    form_id: 'big:55459717045641545',
    campaign_id: 'big:9223372036854775807',
  };
  const sent = googleLead(ids, { ...person, 'Which roof?': 'flat' }, { google_key });
  for (const _ of [1, 2]) {
    const { statusCode, body } = await send(google, sent);
    assert.deepEqual([statusCode, body], [200, '{}']);
  }
  const [{ id, lead_id }] = await settled(google, 1);
  const { name, source, external_id, extra } = await lead(lead_id);
  assert.deepEqual([name, source, external_id], ['Ann Lee', 'google', 'CjwKC']);
  assert.deepEqual(extra, {
    form_id: '55459717045641545',
    campaign_id: '9223372036854775807',
    'Which roof?': 'flat',
  });
  const { payload } = await ok('GET', `${integrationsPath}/${google.id}/deliveries/${id}`);
  assert.ok(!JSON.stringify(payload).includes(google_key));
});

test('a wrong key of Google Ads → 403 with a message; its test data, spelled Google_key → ignored', async () => {
  const google = await add('google_ads', { google_key });
  const forged = await send(google, googleLead({ lead_id: 'x' }, person, { google_key: 'guess' }));
  assert.equal(forged.statusCode, 403);
  assert.equal(typeof JSON.parse(forged.body).message, 'string');
  const trial = googleLead({ lead_id: 't', is_test: true }, person, { Google_key: google_key });
  assert.equal((await send(google, trial)).statusCode, 200);
  const deliveries = await settled(google, 2);
  assert.deepEqual(
    deliveries.map(({ state, reason }) => `${state} ${reason}`),
    ['refused token_wrong', 'ignored test'],
  );
});

test('answers to a Typeform → a lead; skipped questions, choices and hidden fields are read', async () => {
  const secret = 'the-secret-of-typeform';
  const typeform = await add('typeform', { secret, form_id: 'lT4Z3j' });
  const field = (id: string) => ({ id, ref: `ref-${id}`, type: 'x' });
  const response = {
    ...{ form_id: 'lT4Z3j', token: 'tok1', submitted_at: '2026-03-28T09:15:00Z' },
    hidden: { utm_source: 'news', seller: 'Bo' },
    definition: {
      fields: [
        { ...field('n'), title: 'Full name' },
        { ...field('r'), title: 'Which roof?' },
      ],
    },
    answers: [
      { type: 'text', text: 'Ann Lee', field: field('n') },
      { type: 'email', email: 'ann@example.com', field: field('e') },
      { type: 'phone_number', phone_number: '+14155550100', field: field('p') },
      { type: 'choices', choices: { labels: ['flat', 'steep'] }, field: field('r') },
      { type: 'boolean', boolean: true, field: field('b') },
    ],
  };
  for (const _ of [1, 2]) {
    assert.equal((await send(typeform, typeformResponse(response, secret))).statusCode, 200);
  }
  const other = { ...response, form_id: 'other', token: 'tok2' };
  await send(typeform, typeformResponse(other, secret));
  assert.equal((await send(typeform, typeformResponse(response, 'guess'))).statusCode, 403);
  const deliveries = await settled(typeform, 3);
  assert.deepEqual(
    deliveries.map(({ state, reason }) => `${state} ${reason}`),
    ['handled null', 'ignored other_source', 'refused signature_wrong'],
  );
  const found = await lead(deliveries[0].lead_id);
  assert.deepEqual(
    [found.name, found.email, found.phone],
    ['Ann Lee', 'ann@example.com', '+14155550100'],
  );
  assert.equal(found.custom_fields.utm_source, 'news');
  assert.deepEqual([found.extra['Which roof?'], found.extra.seller], [['flat', 'steep'], 'Bo']);
});

test('answers to a Tally form → a lead in which the ids of options are their texts', async () => {
  const signing_secret = 'the-secret-of-tally';
  const tally = await add('tally', { signing_secret });
  const options = [
    { id: 'o1', text: 'Flat' },
    { id: 'o2', text: 'Steep' },
  ];
  const data = {
    ...{ submissionId: 's1', formId: 'f1', formName: 'Roofs' },
    fields: [
      { key: 'q1', label: 'First name', type: 'INPUT_TEXT', value: 'Ann' },
      { key: 'q2', label: 'Mail', type: 'INPUT_EMAIL', value: 'ann@example.com' },
      { key: 'q3', label: 'Roof', type: 'DROPDOWN', value: ['o2'], options },
      { key: 'q4', label: 'Roofs', type: 'CHECKBOXES', value: ['o1', 'o2'], options },
      { key: 'q5', label: 'Skipped', type: 'INPUT_TEXT', value: null },
    ],
  };
  for (const _ of [1, 2]) await send(tally, tallyResponse(data, signing_secret));
  assert.equal((await send(tally, tallyResponse(data, 'guess'))).statusCode, 403);
  const [{ lead_id }] = await settled(tally, 2);
  const { first_name, email, extra } = await lead(lead_id);
  assert.deepEqual([first_name, email], ['Ann', 'ann@example.com']);
  assert.deepEqual(
    [extra.Roof, extra.Roofs, extra.Skipped],
    ['Steep', ['Flat', 'Steep'], undefined],
  );
});

test('answers to a Jotform, as multipart → a lead; composite answers are taken apart', async () => {
  const jotform = await add('jotform', { form_id: '2412345' });
  const answers = {
    ...{ slug: 'submit/2412345', q3_name: { first: 'Ann', last: 'Lee' } },
    ...{ q4_email: 'ann@example.com', q5_phone: { area: '415', phone: '5550100' } },
    q6_address: { addr_line1: '1 Main St', addr_line2: '', city: 'Malmö', postal: '211 20' },
    q7_roof: ['flat', 'steep'],
  };
  const submission = {
    ...{ formID: '2412345', submissionID: '5937192003114273826', type: 'WEB', formTitle: 'Roofs' },
    rawRequest: JSON.stringify(answers),
  };
  for (const _ of [1, 2]) await send(jotform, multipart(submission));
  await send(jotform, multipart({ ...submission, submissionID: '2', formID: '1' }));
  await send(jotform, multipart({ ...submission, submissionID: '3', rawRequest: 'no JSON' }));
  const deliveries = await settled(jotform, 3);
  assert.deepEqual(
    deliveries.map(({ state, reason }) => `${state} ${reason}`),
    ['handled null', 'ignored other_source', 'failed not_understood'],
  );
  const found = await lead(deliveries[0].lead_id);
  assert.deepEqual(
    [found.name, found.phone, found.address, found.city, found.zip],
    ['Ann Lee', '415 5550100', '1 Main St', 'Malmö', '211 20'],
  );
  assert.deepEqual(
    [found.external_id, found.extra.roof],
    ['5937192003114273826', ['flat', 'steep']],
  );
});

test('a submission with a very long id, twice → one delivery', async () => {
  const jotform = await add('jotform', { form_id: '2412345' });
  const submissionID = randomBytes(8_000).toString('base64');
  const rawRequest = JSON.stringify({ q4_email: 'long@example.com' });
  const sent = multipart({ formID: '2412345', submissionID, rawRequest });
  for (const _ of [1, 2]) assert.equal((await send(jotform, sent)).statusCode, 200);
  const deliveries = await settled(jotform, 1);
  assert.deepEqual(
    deliveries.map(({ state }) => state),
    ['handled'],
  );
});

test('a submission of Wix, wrapped in data and repeated → one lead', async () => {
  const wix = await add('wix');
  const data = {
    ...{ formName: 'Contact', submissionId: 'w-1', submissionTime: '2026-03-28T09:15:00Z' },
    contact: { name: { first: 'Ann', last: 'Lee' }, email: 'ann@example.com' },
    submissions: [{ label: 'Message', value: 'Call me' }],
  };
  for (const time of [1, 2]) await send(wix, asJson({ data: { ...data, sentAt: time } }));
  const [{ lead_id }, ...more] = await settled(wix, 1);
  const { name, email, notes } = await lead(lead_id);
  assert.deepEqual([name, email, notes, more.length], ['Ann Lee', 'ann@example.com', 'Call me', 0]);
});

test('entries of Contact Form 7, WPForms, Gravity Forms and Elementor → leads', async () => {
  const wordpress = await add('wordpress', {
    mapping: { '1.3': 'first_name', '1.6': 'last_name' },
  });
  await send(
    wordpress,
    asJson({ 'your-name': 'Ann Lee', 'your-email': 'wp1@example.com', 'your-message': 'Hi' }),
  );
  const wpforms = {
    0: { name: 'Name', value: 'Ann Lee', id: 0 },
    1: { name: 'E-Mail', value: 'wp2@example.com', id: 1 },
  };
  await send(wordpress, asJson({ form_id: '7', fields: wpforms }));
  await send(
    wordpress,
    asJson({ id: '12', form_id: '1', '1.3': 'Ann', '1.6': 'Lee', 2: 'wp3@example.com' }),
  );
  const elementor: Record<string, string> = {};
  const inputs = {
    name: ['Name', 'text', 'Ann Lee'],
    email: ['Email', 'email', 'wp4@example.com'],
  };
  for (const [id, [title = '', type = '', value = '']] of Object.entries(inputs)) {
    Object.assign(elementor, {
      [`fields[${id}][id]`]: id,
      [`fields[${id}][type]`]: type,
      [`fields[${id}][title]`]: title,
      [`fields[${id}][value]`]: value,
    });
  }
  await send(wordpress, urlencoded({ 'form[id]': 'abc', 'form[name]': 'Contact', ...elementor }));
  const deliveries = await settled(wordpress, 4);
  const leads = await Promise.all(deliveries.map(({ lead_id }) => lead(lead_id)));
  assert.deepEqual(
    leads.map(({ name, email }) => `${name} ${email}`).sort(),
    [1, 2, 3, 4].map((number) => `Ann Lee wp${number}@example.com`),
  );
  assert.equal(leads.find(({ email }) => email === 'wp1@example.com').notes, 'Hi');
});
