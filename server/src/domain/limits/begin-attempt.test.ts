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

test('20 attempts at once in a window of 3 → 3 are allowed', async () => {
  const attempts = await Promise.all(Array.from({ length: 20 }, () => begin('at once')));
  assert.equal(attempts.filter(({ allowed }) => allowed).length, 3);
  for (const attempt of attempts) {
    if (attempt.allowed) continue;
    assert.ok(attempt.secondsLeft > 0 && attempt.secondsLeft <= seconds);
  }
});

test('a released attempt does not count', async () => {
  for (let round = 0; round < 10; round += 1) {
    const attempt = await begin('released');
    assert.ok(attempt.allowed);
    await attempt.release();
  }
});

test('releasing an attempt of a closed window leaves the next window as it is', async () => {
  const old = await begin('closed');
  await database.pool.query('update sign_in_failures set closes_at = now()');
  for (let round = 0; round < 3; round += 1) assert.ok((await begin('closed')).allowed);
  assert.ok(old.allowed);
  await old.release();
  assert.equal((await begin('closed')).allowed, false);
});

test('an attempt that finds one window full does not count in the others', async () => {
  for (let round = 0; round < 3; round += 1) await begin('full');
  for (let round = 0; round < 5; round += 1) {
    assert.equal((await begin('other', 'full')).allowed, false);
    assert.equal((await begin('full', 'other')).allowed, false);
  }
  for (let round = 0; round < 3; round += 1) assert.ok((await begin('other')).allowed);
});

test('a full window from a clock a day ahead → the next attempt is allowed', async () => {
  for (let round = 0; round < 4; round += 1) await begin('ahead');
  await database.pool.query(`update sign_in_failures set closes_at = closes_at + interval '1 day'`);
  assert.ok((await begin('ahead')).allowed);
});

test('subjects are stored as hashes', async () => {
  await begin('a password in the wrong field');
  const { rows } = await database.pool.query('select subject from sign_in_failures');
  assert.ok(rows.length > 0);
  assert.ok(rows.every(({ subject }) => subject.length === 32));
});
