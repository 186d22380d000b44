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
const asked = { workspaceId, actor: { type: 'system', id: null } } as const;
const fields = [{ key: 'email', label: 'Email', type: 'email', required: true } as const];

const newForm = () => createForm(write, asked, { name: 'Contact', fields: [...fields] });
const submit = (email: string, find: () => Promise<Form>) =>
  submitForm({
    ...asked,
    key: null,
    given: { email },
    origin: {},
    strict: true,
    find: async () => {
      const form = await find();
      return { form, version: form.fieldsVersion, fields: form.fields };
    },
  });
const leads = async () => {
  const { rows } = await app.database.pool.query('select email from leads order by email');
  return rows.map(({ email }) => email);
};

for (const [how, close] of [
  ['closed', (id: string) => updateForm(write, asked, { id }, { active: false })],
  ['deleted', (id: string) => deleteForm(write, asked, { id })],
] as const) {
  test(`a form that is ${how} between the look at it and the lead takes nothing`, async () => {
    const { id } = await newForm();
    const other = await newForm();
    let looks = 0;
    const find = async () => {
      const form = await getForm(read, workspaceId, { id });
      looks += 1;
      if (looks === 1) await close(id);
      return form;
    };
    const [late, beside] = await Promise.allSettled([
      submit(`late@${how}.example`, find),
      submit(`beside@${how}.example`, async () => other),
    ]);
    assert.equal(late.status, 'rejected');
    const code = (late as PromiseRejectedResult).reason.code;
    assert.equal(code, how === 'closed' ? 'conflict' : 'not_found');
    assert.equal(beside.status === 'fulfilled' && beside.value.kind, 'created');
    assert.ok((await leads()).includes(`beside@${how}.example`));
    assert.ok(!(await leads()).includes(`late@${how}.example`));
  });
}

test('the event of an answer is of the same transaction as that of its lead', async () => {
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
