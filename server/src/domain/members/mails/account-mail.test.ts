import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../language.ts';
import { type AccountMail, accountMail } from './account-mail.ts';

const link = 'https://leads.example/reset/token';
const mails: AccountMail[] = [
  { kind: 'password_link', link },
  { kind: 'email_proof', link, email: 'ann@new.example' },
  { kind: 'email_changed', email: 'ann@new.example' },
];

test('each mail has its link and address, as text and as HTML, in each language', () => {
  const subjects = new Set<string>();
  for (const language of languages) {
    for (const mail of mails) {
      const { to, subject, text, html } = accountMail('ann@old.example', language, mail);
      subjects.add(subject);
      assert.equal(to, 'ann@old.example');
      for (const part of [text, html]) {
        assert.equal(part.includes(link), 'link' in mail);
        if ('email' in mail) assert.ok(part.includes(mail.email));
      }
      assert.ok(html.includes(`<html lang="${language}">`));
    }
  }
  assert.equal(subjects.size, languages.length * mails.length);
});

test('HTML in an address is escaped', () => {
  const { html } = accountMail('a@b.example', 'en', { kind: 'email_changed', email: '<b>&"' });
  assert.ok(html.includes('&lt;b&gt;&amp;&quot;'));
});
