import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNavigation } from './is-navigation.ts';

const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

test('a browser that opens an address gets the app', () => {
  for (const path of ['/', '/leads', '/w/acme/leads/0193', '/v1', '/apiary']) {
    assert.ok(isNavigation('GET', path, { accept }), path);
  }
  assert.ok(isNavigation('HEAD', '/leads', { accept }));
});

const others: [case_: string, method: string, path: string, headers: Record<string, string>][] = [
  ['a POST', 'POST', '/leads', { accept }],
  ['a path of the APIs', 'GET', '/api/v1/unknown', { accept }],
  ['the root of the APIs', 'GET', '/api', { accept }],
  ['an asset', 'GET', '/assets/gone.js', { accept }],
  ['a request with a key', 'GET', '/leads', { accept, authorization: 'Bearer lh_key' }],
  ['a request with a key in its own header', 'GET', '/leads', { accept, 'x-api-key': 'snap_key' }],
  ['a client that takes anything', 'GET', '/leads', { accept: '*/*' }],
  ['a client that names nothing', 'GET', '/leads', {}],
];

for (const [name, method, path, headers] of others) {
  test(`${name} does not get the app`, () => {
    assert.equal(isNavigation(method, path, headers), false);
  });
}
