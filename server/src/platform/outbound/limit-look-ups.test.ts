import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitLookUps, lookUpLimits } from './limit-look-ups.ts';

const afterTurns = () => new Promise(setImmediate);

test('a name is looked up once for all who ask meanwhile, and anew afterwards', async () => {
  let asked = 0;
  const resolve = limitLookUps(async () => {
    asked += 1;
    await afterTurns();
    return [`192.0.2.${asked}`];
  });
  const [one, other] = await Promise.all([resolve('a.example'), resolve('a.example')]);
  assert.deepEqual([one, other, asked], [['192.0.2.1'], ['192.0.2.1'], 1]);
  assert.deepEqual(await resolve('a.example'), ['192.0.2.2']);
});

test('a name that failed fails for a while unasked, and is looked up again afterwards', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let asked = 0;
  let fails = true;
  const resolve = limitLookUps(async () => {
    asked += 1;
    if (fails) throw new Error('ENOTFOUND');
    return ['192.0.2.1'];
  });
  await assert.rejects(resolve('a.example'), /ENOTFOUND/);
  fails = false;
  await assert.rejects(resolve('a.example'), /ENOTFOUND/);
  assert.equal(asked, 1);
  t.mock.timers.tick(lookUpLimits.failsForMs);
  assert.deepEqual(await resolve('a.example'), ['192.0.2.1']);
});

test('a name that is not answered is waited for only so long, and asked for no second time', async () => {
  let asked = 0;
  const hangs = () => {
    asked += 1;
    return new Promise<string[]>(() => {});
  };
  const resolve = limitLookUps(hangs, { ...lookUpLimits, withinMs: 20 });
  await assert.rejects(Promise.all([resolve('a.example'), resolve('a.example')]), /a\.example/);
  await assert.rejects(resolve('a.example'), /within 0.02 seconds/);
  assert.equal(asked, 1);
});

test('some names are looked up at once, and the others in their turn', async () => {
  const running: PromiseWithResolvers<string[]>[] = [];
  const resolve = limitLookUps(
    () => {
      const found = Promise.withResolvers<string[]>();
      running.push(found);
      return found.promise;
    },
    { ...lookUpLimits, atOnce: 2 },
  );
  const all = ['a', 'b', 'c', 'd'].map((host) => resolve(host));
  await afterTurns();
  assert.equal(running.length, 2);
  running[0]?.resolve(['192.0.2.1']);
  await all[0];
  await afterTurns();
  assert.equal(running.length, 3);
  running[1]?.reject(new Error('ENOTFOUND'));
  await assert.rejects(all[1] ?? Promise.resolve());
  await afterTurns();
  assert.equal(running.length, 4);
  for (const found of running) found.resolve(['192.0.2.2']);
  assert.deepEqual(await Promise.all(all.slice(2)), [['192.0.2.2'], ['192.0.2.2']]);
});

test('everybody who asked for a waiting name has given up → it is not looked up', async () => {
  const asked: string[] = [];
  const first = Promise.withResolvers<string[]>();
  const resolve = limitLookUps(
    async (host) => {
      asked.push(host);
      return host === 'a.example' ? first.promise : ['192.0.2.2'];
    },
    { ...lookUpLimits, atOnce: 1, withinMs: 20 },
  );
  await Promise.all(
    ['a.example', 'b.example'].map((host) => assert.rejects(resolve(host), /within/)),
  );
  first.resolve(['192.0.2.1']);
  await afterTurns();
  assert.deepEqual(asked, ['a.example']);
  assert.deepEqual(await resolve('b.example'), ['192.0.2.2'], 'it did not fail');
});

test('too many names at once → another one fails, and is not kept', async () => {
  const hangs = Promise.withResolvers<string[]>();
  const resolve = limitLookUps(() => hangs.promise, { ...lookUpLimits, atOnce: 1, names: 2 });
  const all = ['a', 'b', 'a', 'b'].map((host) => resolve(host));
  await assert.rejects(resolve('c'), /too many/);
  hangs.resolve(['192.0.2.1']);
  assert.equal((await Promise.all(all)).length, 4);
  assert.deepEqual(await resolve('c'), ['192.0.2.1']);
});
