import assert from 'node:assert/strict';
import type { Call } from '../call.ts';

export const contactFields = [
  { key: 'name', label: 'Name', type: 'text', required: true },
  { key: 'email', label: 'Email', type: 'email', required: true },
  { key: 'budget', label: 'Budget', type: 'number', required: false, rules: { min: 1 } },
];

/** Creates a contact form over the API, with changes. */
export const formMaker =
  (call: Call) =>
  async (changes: object = {}) => {
    const body = { name: 'Contact', fields: contactFields, ...changes };
    const made = await call('POST', '/api/v1/forms', body);
    assert.equal(made.status, 201, made.text);
    return made.body.data;
  };
