import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOfHit, hasRoute } from './hit-address.ts';

test('a record is opened, a tag shows the leads that have it', () => {
  assert.equal(addressOfHit({ kind: 'lead', id: 42, title: 'Ada' }).path, 'leads/42');
  assert.deepEqual(addressOfHit({ kind: 'tag', id: 3, title: 'vip' }).search, { tag: 'vip' });
});

test('a screen that is not there yet is not offered', () => {
  const routes = ['/w/$workspace/leads', '/w/$workspace/leads/$leadId'];
  assert.ok(hasRoute(routes, 'leads/$id'));
  assert.equal(hasRoute(routes, 'deals/$id'), false);
});
