import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Told, tellNotification } from './tell-notification.ts';

const tell = (kind: string, params = {}, count = 1, actor: Told['actor'] = null) =>
  tellNotification({ kind, params, count, actor } as Told);

const jo = { type: 'user', id: 5, name: 'Jo' };

test('an assignment and a mention name who did it, if it was somebody', () => {
  assert.deepEqual(tell('lead_assigned'), { key: 'notifications.assigned' });
  assert.deepEqual(tell('mention', { excerpt: '@Ann call' }, 1, jo), {
    ...{ key: 'notifications.mentionedBy', text: '@Ann call' },
  });
});

test('a failed import has no counts, a finished one has them', () => {
  assert.deepEqual(tell('import_done', { state: 'failed' }), { key: 'notifications.importFailed' });
  assert.deepEqual(tell('import_done', { state: 'finished', created: 2, failed: 1 }).detail, {
    ...{ type: 'text', key: 'notifications.importCounts' },
    values: { created: 2, updated: 0, skipped: 0, failed: 1 },
  });
});

test('failed runs are counted, a waiting lead says how long and why one is alerted', () => {
  assert.deepEqual(tell('automation_stopped', { step_type: 'send_email' }, 3), {
    ...{ key: 'notifications.runFailed', values: { count: 3 } },
    detail: { type: 'step', stepType: 'send_email' },
  });
  assert.deepEqual(tell('lead_waiting', { level: 'next', minutes: 15 }), {
    ...{ key: 'notifications.waiting', values: { count: 1, minutes: 15 } },
    detail: { type: 'text', key: 'notifications.waiting_next' },
  });
});

test('an answer to a form names the form, several are counted', () => {
  assert.deepEqual(tell('form_answered', { form_id: 4, form: 'Quote' }, 3), {
    ...{ key: 'notifications.answered', values: { count: 3, form: 'Quote' } },
  });
});

test('a webhook that was switched off says why, in the language of the app', () => {
  assert.deepEqual(tell('webhook_failing', { code: 'gone' }).detail, {
    ...{ type: 'text', key: 'notifications.webhookOff_gone' },
  });
});

test('a kind of a later version has a sentence', () => {
  assert.deepEqual(tell('else'), { key: 'notifications.other' });
});
