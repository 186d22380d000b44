import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BodyOwner, bytesFor, createBodyBudget, smallBody } from './body-budget.ts';

const mib = 1024 * 1024;
const total = 4 * mib;
const workspace = (id: string): BodyOwner => ({ id, hasKey: true });
const network = (id: string): BodyOwner => ({ id, hasKey: false });

test('one owner holds a quarter at the most, and gets room by giving it back', () => {
  const budget = createBodyBudget(total);
  const [first, second] = [budget.open(workspace('a'), mib), budget.open(workspace('a'), mib)];
  assert.equal(first.take(mib - 1), true);
  assert.equal(second.take(1), true);
  assert.equal(second.take(1), false);
  assert.equal(budget.open(workspace('b'), mib).take(mib), true);
  first.close();
  first.close();
  assert.equal(second.take(mib - 1), true);
  assert.equal(second.take(1), false);
});

test('clients without a key leave half to those with one', () => {
  const budget = createBodyBudget(total);
  const fill = (owner: BodyOwner) => {
    const account = budget.open(owner, mib);
    return { account, taken: account.take(mib) };
  };
  const [first, second, third] = ['1', '2', '3'].map((id) => fill(network(id)));
  assert.deepEqual([first?.taken, second?.taken, third?.taken], [true, true, false]);
  const taken = ['a', 'b', 'c'].map((id) => fill(workspace(id)).taken);
  assert.deepEqual(taken, [true, true, false]);
  first?.account.close();
  assert.equal(third?.account.take(mib), true);
});

test('a full budget → a few small bodies of each owner still find room', () => {
  const budget = createBodyBudget(total);
  const crowd = [workspace('a'), workspace('b'), network('1'), network('2')];
  for (const owner of crowd) assert.equal(budget.open(owner, mib).take(mib), true);
  for (const owner of [workspace('c'), network('3')]) {
    const bodies = Array.from({ length: 5 }, () => budget.open(owner, smallBody));
    const taken = bodies.map((body) => body.take(smallBody));
    assert.deepEqual(taken, [true, true, true, true, false]);
    bodies[0]?.close();
    assert.equal(bodies[4]?.take(smallBody), true);
    assert.equal(budget.open(owner, smallBody + 1).take(1), false);
    assert.equal(budget.open(owner, undefined).take(1), false);
  }
});

test('networks that fill their reserve leave workspaces theirs', () => {
  const budget = createBodyBudget(total);
  const taken = (owner: BodyOwner) => budget.open(owner, smallBody).take(smallBody);
  while (taken(workspace('a')));
  while (taken(workspace('b')));
  for (let index = 0; index < 200; index += 1) while (taken(network(`${index}`)));
  assert.equal(taken(network('another')), false);
  assert.equal(taken(workspace('c')), true);
});

test('the budget follows the heap within bounds', () => {
  assert.equal(bytesFor(128 * mib), 8 * mib);
  assert.equal(bytesFor(16 * mib), 4 * mib);
  assert.equal(bytesFor(16_384 * mib), 64 * mib);
});
