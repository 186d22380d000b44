// Number fields with a currency or a unit.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';

const app = await buildTestApp();
after(app.close);
const native = caller(app, app.keys.leadhub);
const second = caller(app, app.keys.crmleadpro);
const fields = '/api/v1/fields';

async function define(body: object) {
  const response = await native('POST', fields, { type: 'number', ...body });
  assert.equal(response.status, 201, JSON.stringify(response.body));
  return response.body.data;
}

test('a number field has a currency or a unit, in both full APIs', async () => {
  const budget = await define({ key: 'budget', currency: 'usd' });
  assert.deepEqual([budget.currency, budget.unit], ['USD', null]);
  const guests = await define({ key: 'guests', unit: ' guests ' });
  assert.deepEqual([guests.currency, guests.unit], [null, 'guests']);
  const plain = await define({ key: 'plain', currency: null });
  assert.deepEqual([plain.currency, plain.unit], [null, null]);
  assert.deepEqual((await native('GET', `${fields}/${budget.id}`)).body.data, budget);
  const { data } = (await second('GET', fields)).body;
  assert.deepEqual(
    data.map(({ currency, unit }: { currency: string; unit: string }) => [currency, unit]),
    [
      ['USD', null],
      [null, 'guests'],
      [null, null],
    ],
  );
  const promoted = await second('POST', `${fields}/promote`, {
    key: 'area',
    type: 'number',
    unit: 'm²',
  });
  assert.deepEqual([promoted.status, promoted.body.unit], [201, 'm²']);
});

test('an update changes, replaces and clears them, and is an event', async () => {
  const { id } = await define({ key: 'price', currency: 'EUR' });
  const patch = async (body: object) => {
    const { status, body: changed } = await native('PATCH', `${fields}/${id}`, body);
    return [status, changed.data?.currency, changed.data?.unit];
  };
  assert.deepEqual(await patch({ currency: 'chf' }), [200, 'CHF', null]);
  assert.deepEqual(await patch({ currency: null, unit: 'kg' }), [200, null, 'kg']);
  assert.deepEqual(await patch({ label: 'Weight' }), [200, null, 'kg']);
  assert.deepEqual(await patch({ unit: null }), [200, null, null]);
  const { data } = (await native('GET', `/api/v1/events?types=field.updated&limit=1000`)).body;
  assert.deepEqual(data.at(-1).before, { unit: 'kg' });
  assert.deepEqual(data.at(-1).after, { unit: null });
});

test('another type, both at once, or an unknown currency → 422 that names the field', async () => {
  const { id } = await define({ key: 'size', unit: 'm²' });
  const wrong = async (body: object, patch = false) => {
    const { status, body: refused } = patch
      ? await native('PATCH', `${fields}/${id}`, body)
      : await native('POST', fields, { label: 'A', type: 'number', ...body });
    return [status, Object.keys(refused.errors)];
  };
  assert.deepEqual(await wrong({ type: 'text', currency: 'USD' }), [422, ['currency']]);
  assert.deepEqual(await wrong({ type: 'date', unit: 'days' }), [422, ['unit']]);
  assert.deepEqual(await wrong({ currency: 'USD', unit: 'kg' }), [422, ['unit']]);
  assert.deepEqual(await wrong({ currency: 'XYZ' }), [422, ['currency']]);
  assert.deepEqual(await wrong({ currency: 'DOLLAR' }), [422, ['currency']]);
  assert.deepEqual(await wrong({ unit: 'x'.repeat(21) }), [422, ['unit']]);
  assert.deepEqual(await wrong({ unit: 'a\nb' }), [422, ['unit']]);
  assert.deepEqual(await wrong({ currency: 'USD' }, true), [422, ['unit']]);
});
