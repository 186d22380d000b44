import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTurns } from './turns.ts';

test('each sends one after another, and few in a turn', async () => {
  const turns = createTurns(4);
  const sent: string[] = [];
  const sender = (name: string, count: number) => {
    let left = count;
    return () => {
      sent.push(name);
      left -= 1;
      return left > 0;
    };
  };
  turns.ask(sender('a', 5));
  turns.ask(sender('b', 2));
  turns.ask(sender('c', 1));
  assert.deepEqual(sent, []);
  await nextTurn();
  assert.equal(sent.join(''), 'abca');
  while (sent.length < 8) await nextTurn();
  assert.equal(sent.join(''), 'abcabaaa');
});

test('whoever asks twice has one turn', async () => {
  const turns = createTurns(10);
  let times = 0;
  const send = () => {
    times += 1;
    return false;
  };
  turns.ask(send);
  turns.ask(send);
  await nextTurn();
  await nextTurn();
  assert.equal(times, 1);
});
