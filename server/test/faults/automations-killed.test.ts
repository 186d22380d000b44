// kill -9 of the program, and of a second one beside it, while runs of automations advance: every step
// was done, none twice, and turns stay even.
import { test } from 'node:test';
import { killInTurn } from './kill-automations.ts';

test('two programs killed in turn → every step of every run once', () =>
  killInTurn({ leads: 100, kills: 3 }));
