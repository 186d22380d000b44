import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address-of.ts';

const uuid = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70';
const about = (kind: string, type: string, params = {}, count = 1) =>
  addressOf(
    {
      ...{ kind, params, count, subject: { type, id: 7, uuid, name: null } },
    } as Parameters<typeof addressOf>[0],
    5,
  );

test('a notification leads to its record, and a mention to the notes', () => {
  assert.deepEqual(about('lead_assigned', 'deal'), { path: 'deals/7' });
  assert.deepEqual(about('mention', 'lead'), { path: 'leads/7', search: { tab: 'notes' } });
  assert.deepEqual(about('webhook_failing', 'webhook'), { path: 'settings/webhooks/7' });
  assert.deepEqual(about('import_done', 'import'), { path: 'import/7' });
  assert.deepEqual(about('automation_message', 'automation'), { path: 'automations/7' });
});

test('an answer leads to its lead, many to the answers of the form', () => {
  assert.deepEqual(about('form_answered', 'lead', { form_id: 4 }), { path: 'leads/7' });
  assert.deepEqual(about('form_answered', 'lead', { form_id: 4 }, 30), { path: 'forms/4/answers' });
});

test('a task leads to its lead, and one without a lead to the tasks', () => {
  assert.deepEqual(about('task_due', 'task', { lead_uuid: uuid }), { path: `leads/${uuid}` });
  assert.deepEqual(about('task_due', 'task', { lead_uuid: null }), { path: 'tasks' });
});

test('many assigned records lead to the list of them, many failed runs to those', () => {
  const search = { assigned_user_id: '5' };
  assert.deepEqual(about('lead_assigned', 'lead', {}, 214), { path: 'leads', search });
  assert.deepEqual(about('automation_stopped', 'automation', { run_id: 3 }), {
    path: 'automations/7/runs/3',
  });
  assert.deepEqual(about('automation_stopped', 'automation', { run_id: 3 }, 2), {
    ...{ path: 'automations/7', search: { tab: 'runs', state: 'failed' } },
  });
});
