import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLookupLimits, limitLookups } from './limit-lookups.ts';

const nextTick = () => new Promise(setImmediate);

test('concurrent requests for a name → one lookup, and a later request → another', async () => {
  let lookups = 0;
  const resolve = limitLookups(async () => {
    lookups += 1;
    await nextTick();
    return [`192.0.2.${lookups}`];
  });
  const [one, other] = await Promise.all([resolve('a.example'), resolve('a.example')]);
  assert.deepEqual([one, other, lookups], [['192.0.2.1'], ['192.0.2.1'], 1]);
  assert.deepEqual(await resolve('a.example'), ['192.0.2.2']);
});

test('a lookup that failed → fails from the cache until it expires', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let lookups = 0;
  let fails = true;
  const resolve = limitLookups(async () => {
    lookups += 1;
    if (fails) throw new Error('ENOTFOUND');
    return ['192.0.2.1'];
  });
  await assert.rejects(resolve('a.example'), /ENOTFOUND/);
  fails = false;
  await assert.rejects(resolve('a.example'), /ENOTFOUND/);
  assert.equal(lookups, 1);
  t.mock.timers.tick(defaultLookupLimits.failureTtlMs);
  assert.deepEqual(await resolve('a.example'), ['192.0.2.1']);
});

test('a lookup that hangs → rejects after the timeout, and is not started twice', async () => {
  let lookups = 0;
  const hangs = () => {
    lookups += 1;
    return new Promise<string[]>(() => {});
  };
  const resolve = limitLookups(hangs, { ...defaultLookupLimits, timeoutMs: 20 });
  await assert.rejects(Promise.all([resolve('a.example'), resolve('a.example')]), /a\.example/);
  await assert.rejects(resolve('a.example'), /within 0.02 seconds/);
  assert.equal(lookups, 1);
});

test('more names than the concurrency → the others wait in the queue', async () => {
  const running: PromiseWithResolvers<string[]>[] = [];
  const resolve = limitLookups(
    () => {
      const found = Promise.withResolvers<string[]>();
      running.push(found);
      return found.promise;
    },
    { ...defaultLookupLimits, concurrency: 2 },
  );
  const all = ['a', 'b', 'c', 'd'].map((host) => resolve(host));
  await nextTick();
  assert.equal(running.length, 2);
  running[0]?.resolve(['192.0.2.1']);
  await all[0];
  await nextTick();
  assert.equal(running.length, 3);
  running[1]?.reject(new Error('ENOTFOUND'));
  await assert.rejects(all[1] ?? Promise.resolve());
  await nextTick();
  assert.equal(running.length, 4);
  for (const found of running) found.resolve(['192.0.2.2']);
  assert.deepEqual(await Promise.all(all.slice(2)), [['192.0.2.2'], ['192.0.2.2']]);
});

test('every requester of a queued name has timed out → no lookup', async () => {
  const lookups: string[] = [];
  const first = Promise.withResolvers<string[]>();
  const resolve = limitLookups(
    async (host) => {
      lookups.push(host);
      return host === 'a.example' ? first.promise : ['192.0.2.2'];
    },
    { ...defaultLookupLimits, concurrency: 1, timeoutMs: 20 },
  );
  await Promise.all(
    ['a.example', 'b.example'].map((host) => assert.rejects(resolve(host), /within/)),
  );
  first.resolve(['192.0.2.1']);
  await nextTick();
  assert.deepEqual(lookups, ['a.example']);
  assert.deepEqual(
    await resolve('b.example'),
    ['192.0.2.2'],
    'a skipped lookup is not cached as a failure',
  );
});

test('too many names at once → another one fails, and the failure is not cached', async () => {
  const hangs = Promise.withResolvers<string[]>();
  const resolve = limitLookups(() => hangs.promise, {
    ...defaultLookupLimits,
    concurrency: 1,
    maxNames: 2,
  });
  const all = ['a', 'b', 'a', 'b'].map((host) => resolve(host));
  await assert.rejects(resolve('c'), /too many/);
  hangs.resolve(['192.0.2.1']);
  assert.equal((await Promise.all(all)).length, 4);
  assert.deepEqual(await resolve('c'), ['192.0.2.1']);
});
