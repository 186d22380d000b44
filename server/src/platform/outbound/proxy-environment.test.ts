// A proxy would connect to an unchecked address, so outbound requests ignore the proxies of the
// environment.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { openReceiver } from '../../../test/receiver.ts';

const script = `
  import { parseAllowList } from '${new URL('./allow-list.ts', import.meta.url)}';
  import { createOutbound } from '${new URL('./outbound.ts', import.meta.url)}';
  const url = new URL(process.argv[1]);
  const outbound = createOutbound(parseAllowList('127.0.0.0/8'));
  const request = { headers: {}, body: '{}', withinMs: 2_000 };
  const inside = await outbound.send('acme', { ...request, url: new URL('http://10.0.0.1/') });
  const allowed = await outbound.send('acme', { ...request, url });
  await outbound.close();
  const byFetch = await fetch(url, { method: 'POST', body: '{}' }).then(() => 'sent', () => 'lost');
  console.log(JSON.stringify([inside.error, allowed.status, byFetch]));
`;

test('a proxy in the environment → requests go to the checked address itself', async (t) => {
  const receiver = await openReceiver();
  t.after(receiver.close);
  let connections = 0;
  const proxy = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {}).destroy();
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  t.after(() => proxy.close());
  const { port } = proxy.address() as { port: number };
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
  const all = [...names, ...names.map((name) => name.toLowerCase())];
  const env = Object.fromEntries(all.map((name) => [name, `http://127.0.0.1:${port}`]));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script, receiver.url],
    { env: { ...env, NODE_USE_ENV_PROXY: '1' } },
  );
  const [refusal, status, byFetch] = JSON.parse(stdout);
  assert.match(refusal, /not on the public internet/);
  assert.equal(status, 200);
  // The environment was in effect: Node's own client called the proxy.
  assert.deepEqual([byFetch, connections, receiver.received.length], ['lost', 1, 1]);
});
