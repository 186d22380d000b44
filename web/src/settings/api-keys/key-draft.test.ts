import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Key } from '@inlet/sdk';
import { draftOf, newDraft, toCreateKey, toUpdateKey } from './key-draft.ts';

const key = {
  ...{ name: 'Website', contract: 'leadhub', scopes: ['write:leads'] },
  ...{ limit: '500/hour', expires_at: '2099-01-31T23:59:59.000Z' },
} as Key;

test('a key that only creates leads gets no scopes, and one of the market its supplier', () => {
  const draft = { ...newDraft, name: ' Shop ', supplier: 'Leads Ltd' };
  assert.deepEqual(toCreateKey(draft, { contract: 'remixcrm', isFull: false }), {
    ...{ contract: 'remixcrm', name: 'Shop' },
  });
  assert.deepEqual(toCreateKey(draft, { contract: 'leadmarket', isFull: false }), {
    ...{ contract: 'leadmarket', name: 'Shop', supplier_id: 'Leads Ltd' },
  });
  assert.deepEqual(
    toCreateKey({ ...draft, quota: 20, unit: 'day' }, { contract: 'leadhub', isFull: true }),
    { contract: 'leadhub', name: 'Shop', scopes: ['write:leads'], limit: '20/day' },
  );
});

test('only what differs is sent, and an emptied limit or expiry is null', () => {
  assert.deepEqual(toUpdateKey(draftOf(key), key), {});
  assert.deepEqual(toUpdateKey({ ...draftOf(key), quota: '', expires: null }, key), {
    limit: null,
    expires_at: null,
  });
  assert.deepEqual(toUpdateKey({ ...draftOf(key), expires: '2099-02-01' }, key), {
    expires_at: '2099-02-01T23:59:59Z',
  });
});
