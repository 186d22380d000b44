// kill -9 of the program in the middle of a campaign: nobody gets two mails, and the sums add up.
import { test } from 'node:test';
import { killWhileSending } from './kill-campaigns.ts';

test('a program killed while it sends a campaign → each person at most once', () =>
  killWhileSending({ people: 300, kills: 1, programs: 1 }));
