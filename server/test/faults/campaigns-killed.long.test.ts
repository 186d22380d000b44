// kill -9 in the middle of a campaign, many times; campaigns-killed.test.ts does it once.
import { test } from 'node:test';
import { killWhileSending } from './kill-campaigns.ts';

test('two programs killed 20 times in turn → each of 10,000 people at most once', () =>
  killWhileSending({ people: 10_000, kills: 20, programs: 2 }));
