import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveOnce } from './resolve-once.ts';

test('a name is looked up once for all who ask meanwhile, and anew afterwards', async () => {
  let asked = 0;
  const resolve = resolveOnce(async () => {
    asked += 1;
    await new Promise(setImmediate);
    return [`192.0.2.${asked}`];
  }, 1_000);
  const [one, other] = await Promise.all([resolve('a.example'), resolve('a.example')]);
  assert.deepEqual([one, other, asked], [['192.0.2.1'], ['192.0.2.1'], 1]);
  assert.deepEqual(await resolve('a.example'), ['192.0.2.2']);
});

test('a name that fails fails for all of them, and is looked up again', async () => {
  let fails = true;
  const resolve = resolveOnce(async () => {
    if (fails) throw new Error('ENOTFOUND');
    return ['192.0.2.1'];
  }, 1_000);
  const all = await Promise.allSettled([resolve('a.example'), resolve('a.example')]);
  assert.deepEqual(
    all.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  fails = false;
  assert.deepEqual(await resolve('a.example'), ['192.0.2.1']);
});

test('a name that is not answered is waited for only so long, and asked for no second time', async () => {
  let asked = 0;
  const resolve = resolveOnce(() => {
    asked += 1;
    return new Promise(() => {});
  }, 20);
  await assert.rejects(Promise.all([resolve('a.example'), resolve('a.example')]), /a\.example/);
  await assert.rejects(resolve('a.example'), /within 0.02 seconds/);
  assert.equal(asked, 1);
});
