import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../../../test/build-test-app.ts';
import { createForm } from './create-form.ts';
import { deleteForm } from './delete-form.ts';
import type { Form } from './form.ts';
import { getForm } from './get-form.ts';
import { updateForm } from './update-form.ts';

const app = await buildTestApp();
after(app.close);
const { read, write, submitForm } = app.services;
const workspaceId = app.workspace.id;
const context = { workspaceId, actor: { type: 'system', id: null } } as const;
const fields = [{ key: 'email', label: 'Email', type: 'email', required: true } as const];

const newForm = () => createForm(write, context, { name: 'Contact', fields: [...fields] });
const submit = (email: string, find: () => Promise<Form>) =>
  submitForm({
    ...context,
    key: null,
    values: { email },
    origin: {},
    strict: true,
    find: async () => {
      const form = await find();
      return { form, version: form.fieldsVersion, fields: form.fields };
    },
  });
const leadEmails = async () => {
  const { rows } = await app.database.pool.query('select email from leads order by email');
  return rows.map(({ email }) => email);
};

for (const [how, close] of [
  ['closed', (id: string) => updateForm(write, context, { id }, { active: false })],
  ['deleted', (id: string) => deleteForm(write, context, { id })],
] as const) {
  test(`a form that is ${how} after it was read → the submission fails and creates no lead`, async () => {
    const { id } = await newForm();
    const other = await newForm();
    let reads = 0;
    const find = async () => {
      const form = await getForm(read, workspaceId, { id });
      reads += 1;
      if (reads === 1) await close(id);
      return form;
    };
    const [late, concurrent] = await Promise.allSettled([
      submit(`late@${how}.example`, find),
      submit(`concurrent@${how}.example`, async () => other),
    ]);
    assert.equal(late.status, 'rejected');
    const code = (late as PromiseRejectedResult).reason.code;
    assert.equal(code, how === 'closed' ? 'conflict' : 'not_found');
    assert.equal(concurrent.status === 'fulfilled' && concurrent.value.kind, 'created');
    assert.ok((await leadEmails()).includes(`concurrent@${how}.example`));
    assert.ok(!(await leadEmails()).includes(`late@${how}.example`));
  });
}

test('one transaction records the events of a submission and of its lead', async () => {
  const form = await newForm();
  await submit('event@example.com', async () => form);
  const { rows } = await app.database.pool.query(
    `select type, subject_id, "after" from events order by seq desc limit 2`,
  );
  const [submitted, created] = rows;
  assert.deepEqual([submitted.type, created.type], ['form.submitted', 'lead.created']);
  assert.equal(submitted.subject_id, form.id);
  assert.equal(submitted.after.lead_uuid, created.subject_id);
});
