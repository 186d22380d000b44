import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BodyOwner, bytesFor, createBodyBudget, smallBody } from './body-budget.ts';

const mib = 1024 * 1024;
const total = 4 * mib;
const workspace = (id: string): BodyOwner => ({ id, hasKey: true });
const network = (id: string): BodyOwner => ({ id, hasKey: false });

test('one owner can reserve a quarter, and again what it has released', () => {
  const budget = createBodyBudget(total);
  const [first, second] = [
    budget.openAccount(workspace('a'), mib),
    budget.openAccount(workspace('a'), mib),
  ];
  assert.equal(first.reserve(mib - 1), true);
  assert.equal(second.reserve(1), true);
  assert.equal(second.reserve(1), false);
  assert.equal(budget.openAccount(workspace('b'), mib).reserve(mib), true);
  first.release();
  first.release();
  assert.equal(second.reserve(mib - 1), true);
  assert.equal(second.reserve(1), false);
});

test('clients without a key → at most half of the budget', () => {
  const budget = createBodyBudget(total);
  const fill = (owner: BodyOwner) => {
    const account = budget.openAccount(owner, mib);
    return { account, reserved: account.reserve(mib) };
  };
  const [first, second, third] = ['1', '2', '3'].map((id) => fill(network(id)));
  assert.deepEqual([first?.reserved, second?.reserved, third?.reserved], [true, true, false]);
  const reserved = ['a', 'b', 'c'].map((id) => fill(workspace(id)).reserved);
  assert.deepEqual(reserved, [true, true, false]);
  first?.account.release();
  assert.equal(third?.account.reserve(mib), true);
});

test('a full budget → each owner still gets a few small bodies', () => {
  const budget = createBodyBudget(total);
  const busyOwners = [workspace('a'), workspace('b'), network('1'), network('2')];
  for (const owner of busyOwners) assert.equal(budget.openAccount(owner, mib).reserve(mib), true);
  for (const owner of [workspace('c'), network('3')]) {
    const bodies = Array.from({ length: 5 }, () => budget.openAccount(owner, smallBody));
    const reserved = bodies.map((body) => body.reserve(smallBody));
    assert.deepEqual(reserved, [true, true, true, true, false]);
    bodies[0]?.release();
    assert.equal(bodies[4]?.reserve(smallBody), true);
    assert.equal(budget.openAccount(owner, smallBody + 1).reserve(1), false);
    assert.equal(budget.openAccount(owner, undefined).reserve(1), false);
  }
});

test('networks that fill their reserve leave the reserve of workspaces', () => {
  const budget = createBodyBudget(total);
  const reserved = (owner: BodyOwner) => budget.openAccount(owner, smallBody).reserve(smallBody);
  while (reserved(workspace('a')));
  while (reserved(workspace('b')));
  for (let index = 0; index < 200; index += 1) while (reserved(network(`${index}`)));
  assert.equal(reserved(network('another')), false);
  assert.equal(reserved(workspace('c')), true);
});

test('the budget grows with the heap, within bounds', () => {
  assert.equal(bytesFor(128 * mib), 8 * mib);
  assert.equal(bytesFor(16 * mib), 4 * mib);
  assert.equal(bytesFor(16_384 * mib), 64 * mib);
});
