import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../language.ts';
import { notificationKinds } from '../notification.ts';
import { sentenceOf } from '../sentences/sentences.ts';
import { notificationMail } from './notification-mail.ts';
import { pushMessage } from './push-message.ts';
import { subjectPath } from './subject-path.ts';
import type { DueNotification } from './take-due.ts';

const recipient = {
  ...{ email: 'ann@acme.example', language: 'en' as const },
  workspace: { slug: 'acme', name: 'Acme' },
};
const assigned = (name: string | null, number = 7): DueNotification => ({
  ...{ id: 'a', kind: 'lead_assigned', actorName: 'Bob', params: {}, count: 1 },
  subject: { type: 'lead', number, name },
});

test('each kind has a sentence in each language, of one and of several', () => {
  const sentences = languages.flatMap((language) =>
    notificationKinds.map((kind) => {
      const params = { minutes: 5, excerpt: 'Hi', form: 'Quote', message: `Hot ${language}` };
      return sentenceOf(language, { ...assigned('Maren'), kind, params });
    }),
  );
  assert.equal(new Set(sentences).size, sentences.length);
  assert.deepEqual(
    sentences.filter((sentence) => /undefined|null/.test(sentence) && !/import/i.test(sentence)),
    [],
  );
  const many = sentenceOf('de', { ...assigned('Maren'), count: 12 });
  assert.equal(many, 'Bob hat Ihnen 12 Leads zugewiesen');
});

test('why a webhook was switched off is said in the language of the person', () => {
  const off = (language: 'en' | 'de', code: string) => {
    const subject = { type: 'webhook', number: 7, name: 'crm.example.com' } as const;
    const about = {
      ...assigned(null),
      kind: 'webhook_failing',
      params: { code },
      subject,
    } as const;
    return sentenceOf(language, about);
  };
  assert.match(off('de', 'gone'), /an crm\.example\.com .* nimmt keine Nachrichten mehr an$/);
  assert.match(off('de', 'failing'), /fünf Tage/);
  assert.match(off('en', 'failing'), /five days/);
});

test('one notification → its sentence is the subject, with a link and without HTML of others', () => {
  const { to, subject, text, html } = notificationMail(
    recipient,
    [assigned('<b>Maren</b>')],
    'https://crm.example.com',
  );
  assert.equal(to, 'ann@acme.example');
  assert.equal(subject, 'Bob assigned <b>Maren</b> to you');
  for (const part of [text, html]) {
    assert.ok(part.includes('https://crm.example.com/w/acme/leads/7'));
    assert.ok(part.includes('https://crm.example.com/w/acme/settings/notifications'));
  }
  assert.ok(html.includes('&lt;b&gt;Maren'));
});

test('many notifications → one mail and one push of bounded size, with their number', () => {
  const due = Array.from({ length: 120 }, (_, index) =>
    assigned(`Lead ${index} ${'x'.repeat(90)}`),
  );
  const mail = notificationMail(recipient, due, 'https://crm.example.com');
  assert.equal(mail.subject, '120 notifications from Acme');
  assert.ok(mail.text.includes('And 70 more.'));
  const push = pushMessage(recipient, due);
  assert.equal(push.title, '120 notifications from Acme');
  assert.ok(Buffer.byteLength(JSON.stringify(push)) < 3_000);
});

test('a click opens what the notification is about', () => {
  const path = (type: DueNotification['subject']['type'], more: Partial<DueNotification> = {}) =>
    subjectPath('acme', { ...assigned(null), subject: { type, number: 7, name: null }, ...more });
  assert.equal(path('deal'), '/w/acme/deals/7');
  assert.equal(path('automation', { params: { run_id: 3 } }), '/w/acme/automations/7/runs/3');
  assert.equal(path('webhook'), '/w/acme/settings/webhooks/7');
  assert.equal(path('lead', { kind: 'mention' }), '/w/acme/leads/7?tab=notes');
  const subject = { type: 'lead', number: null, name: null } as const;
  assert.equal(path('lead', { subject }), '/w/acme/home');
});

test('a click on one that gathers several opens their list', () => {
  const path = (kind: DueNotification['kind'], type: DueNotification['subject']['type']) =>
    subjectPath('acme', { kind, count: 9, params: {}, subject: { type, number: 7, name: null } });
  assert.equal(path('lead_assigned', 'contact'), '/w/acme/contacts');
  assert.equal(path('lead_waiting', 'lead'), '/w/acme/home?scope=team');
  assert.equal(
    path('automation_stopped', 'automation'),
    '/w/acme/automations/7?tab=runs&state=failed',
  );
  assert.equal(path('automation_message', 'lead'), '/w/acme/leads/7');
});
