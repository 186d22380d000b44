import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type NameResponse, openNameServer } from '../../../test/name-server.ts';
import { parseAllowList } from './allow-list.ts';
import { createOutbound } from './outbound.ts';
import { createHostResolver } from './resolve-host.ts';

const names: Record<string, NameResponse> = {
  'hooks.example.com': ['93.184.215.14', '93.184.215.15'],
  'empty.example.com': [],
  'slow.example.com': 'hang',
};
const server = await openNameServer((name) => names[name] ?? 'missing');
after(server.close);
const resolve = createHostResolver({ nameServers: [server.address], timeoutMs: 200 });

test('a name → the addresses of its name server', async () => {
  assert.deepEqual(await resolve('hooks.example.com'), ['93.184.215.14', '93.184.215.15']);
});

test('a name without an address, or without a server that responds → an error with the reason', async () => {
  await assert.rejects(
    resolve('gone.example.com'),
    /gone\.example\.com cannot be found \(ENOTFOUND/,
  );
  await assert.rejects(resolve('empty.example.com'), /cannot be found \(ENODATA/);
  await assert.rejects(resolve('slow.example.com'), /No name server responded.*slow\.example\.com/);
});

test('a name of the hosts file → no query to a name server', async () => {
  const before = server.queries.length;
  assert.ok((await resolve('localhost')).includes('127.0.0.1'));
  assert.equal(server.queries.length, before);
});

test('64 lookups that hang → another lookup and a file read still complete', async () => {
  const hanging = Array.from({ length: 64 }, (_, index) => {
    names[`h${index}.example.com`] = 'hang';
    return assert.rejects(resolve(`h${index}.example.com`));
  });
  let hangingEnded = false;
  const ended = Promise.all(hanging).then(() => {
    hangingEnded = true;
  });
  assert.equal((await resolve('hooks.example.com')).length, 2);
  assert.equal(hangingEnded, false);
  await ended;
});

test('a name that resolves to an internal address after its check → not called', async (t) => {
  let addresses = [['93.184.215.14'], ['127.0.0.1'], ['93.184.215.14', '127.0.0.1']];
  const rebinding = await openNameServer(() => addresses[0] ?? []);
  t.after(rebinding.close);
  const outbound = createOutbound(parseAllowList(''), {
    resolve: createHostResolver({ nameServers: [rebinding.address] }),
  });
  t.after(outbound.close);
  const url = new URL(await outbound.check('acme', 'https://hooks.example.com/'));
  for (addresses = addresses.slice(1); addresses.length > 0; addresses = addresses.slice(1)) {
    const request = { url, headers: {}, body: '{}', withinMs: 2_000 };
    const { status, error } = await outbound.send('acme', request);
    assert.equal(status, null);
    assert.match(error ?? '', /not on the public internet/);
  }
});
