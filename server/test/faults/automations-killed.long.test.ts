// kill -9 in the middle of many runs; automations-killed.test.ts starts a few.
import { test } from 'node:test';
import { killInTurn } from './kill-automations.ts';

test('two programs killed 20 times in turn → every step of 1,000 runs once, and turns stay even', () =>
  killInTurn({ leads: 1_000, kills: 20 }));
