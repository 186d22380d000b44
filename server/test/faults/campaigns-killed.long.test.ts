// kill -9 in the middle of a campaign: nobody gets two mails, and the sums add up.
import { test } from 'node:test';
import { killWhileSending } from './kill-campaigns.ts';

test('two programs killed 20 times in turn → each of 10,000 people at most once', () =>
  killWhileSending({ people: 10_000, kills: 20 }));
