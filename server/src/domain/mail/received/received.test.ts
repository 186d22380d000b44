import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classify } from './classify.ts';
import { trimQuote } from './trim-quote.ts';

const judge = (headers: Record<string, string>, more: object = {}) =>
  classify({
    ...{ headers: new Map(Object.entries(headers)), from: 'jo@example.com' },
    ...{ subject: 'Re: Offer', report: '', ...more },
  });

test('a mail is a reply unless its headers or subject say that a program wrote it', () => {
  assert.equal(judge({}).kind, 'reply');
  assert.equal(judge({ 'auto-submitted': 'no' }).kind, 'reply');
  assert.equal(judge({ 'auto-submitted': 'auto-replied' }).kind, 'automatic');
  assert.equal(judge({ precedence: 'bulk' }).kind, 'automatic');
  assert.equal(judge({}, { subject: 'Out of office: Re: Offer' }).kind, 'automatic');
  assert.equal(judge({}, { subject: 'Abwesenheitsnotiz' }).kind, 'automatic');
});

test('a report of an unknown mailbox suppresses; one of a full mailbox or a delay does not', () => {
  const type = { 'content-type': 'multipart/report; report-type=delivery-status; boundary=x' };
  const bounce = (report: string) => judge(type, { report });
  assert.deepEqual(
    bounce('Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 No such user'),
    { kind: 'bounce', suppresses: 'bounced', isFinal: true, error: '550 No such user' },
  );
  assert.deepEqual(bounce('Action: failed\nStatus: 5.2.2'), {
    ...{ kind: 'bounce', suppresses: null, isFinal: true, error: '5.2.2' },
  });
  assert.equal((bounce('Action: delayed\nStatus: 4.4.1') as { isFinal: boolean }).isFinal, false);
  const complaint = judge({ 'content-type': 'multipart/report; report-type=feedback-report' });
  assert.equal((complaint as { suppresses: string }).suppresses, 'complained');
});

test('the quoted mail and the signature are trimmed; answers between quoted lines stay', () => {
  const cases = [
    ['Yes, gladly.\n\nOn Mon, 2 Mar 2026 at 10:00, Ada <a@b.c> wrote:\n> Hello', 'Yes, gladly.'],
    ['Ja.\n\nAm 02.03.2026 um 10:00 schrieb Ada\n<a@b.c>:\n> Hallo', 'Ja.'],
    ['Yes\n-- \nJo', 'Yes'],
    ['> One?\nYes\n> Two?\nNo', '> One?\nYes\n> Two?\nNo'],
    ['> all', '> all'],
  ] as const;
  for (const [text, expected] of cases) assert.equal(trimQuote(text), expected);
});
