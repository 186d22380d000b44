import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../../test/database.ts';
import { beginAttempt } from './begin-attempt.ts';

const database = await createTestDatabase();
after(() => database.drop());

const seconds = 60;
const begin = (...subjects: string[]) =>
  beginAttempt(
    database,
    subjects.map((subject) => ({ subject, quota: 3, seconds })),
  );

test('of many attempts at once as many are allowed as the window holds', async () => {
  const attempts = await Promise.all(Array.from({ length: 20 }, () => begin('at once')));
  assert.equal(attempts.filter(({ allowed }) => allowed).length, 3);
  for (const attempt of attempts) {
    if (attempt.allowed) continue;
    assert.ok(attempt.secondsLeft > 0 && attempt.secondsLeft <= seconds);
  }
});

test('an attempt that is given back does not count', async () => {
  for (let round = 0; round < 10; round += 1) {
    const attempt = await begin('given back');
    assert.ok(attempt.allowed);
    await attempt.giveBack();
  }
});

test('a place of a window that has closed is not given back to the next one', async () => {
  const old = await begin('closed');
  await database.pool.query('update sign_in_failures set closes_at = now()');
  for (let round = 0; round < 3; round += 1) assert.ok((await begin('closed')).allowed);
  assert.ok(old.allowed);
  await old.giveBack();
  assert.equal((await begin('closed')).allowed, false);
});

test('whoever finds one window full takes no place in the others', async () => {
  for (let round = 0; round < 3; round += 1) await begin('full');
  for (let round = 0; round < 5; round += 1) {
    assert.equal((await begin('beside', 'full')).allowed, false);
    assert.equal((await begin('full', 'beside')).allowed, false);
  }
  for (let round = 0; round < 3; round += 1) assert.ok((await begin('beside')).allowed);
});

test('a full window that a clock a day ahead left behind lets the next attempt pass', async () => {
  for (let round = 0; round < 4; round += 1) await begin('ahead');
  await database.pool.query(`update sign_in_failures set closes_at = closes_at + interval '1 day'`);
  assert.ok((await begin('ahead')).allowed);
});

test('subjects are kept as hashes', async () => {
  await begin('a password in the wrong field');
  const { rows } = await database.pool.query('select subject from sign_in_failures');
  assert.ok(rows.every(({ subject }) => subject.length === 32));
});
