import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPace } from './pace.ts';

function paceAt(rate: number | null) {
  let now = 1_000_000;
  const pace = createPace(rate, { now: () => new Date(now) });
  return {
    ...pace,
    pass: (ms: number) => {
      now += ms;
    },
    /** How many are sent in a time of which there is a look now and then. */
    sentWithin(ms: number, everyMs = 1) {
      let sent = 0;
      for (const end = now + ms; now < end; now += everyMs) while (pace.take() === 0) sent += 1;
      return sent;
    },
  };
}

test('a rate is kept, after a silence too', () => {
  const pace = paceAt(10);
  assert.ok(Math.abs(pace.sentWithin(5_000) - 50) <= 1);
  pace.pass(60_000);
  assert.ok(pace.sentWithin(1_000) <= 11);
});

test('a high rate is kept by timers that are late', () => {
  const sent = paceAt(2_000).sentWithin(5_000, 13);
  assert.ok(Math.abs(sent - 10_000) < 150, `${sent}`);
});

test('without a rate nothing is waited for', () => {
  const pace = paceAt(null);
  for (let count = 0; count < 1_000; count += 1) assert.equal(pace.take(), 0);
});

test('a pause holds until the last that was asked for is over', () => {
  const pace = paceAt(null);
  pace.pause(5_000);
  pace.pause(1_000);
  pace.pause(undefined);
  assert.equal(pace.take(), 5_000);
  pace.pass(4_999);
  assert.equal(pace.take(), 1);
  pace.pass(1);
  assert.equal(pace.take(), 0);
});

test('a clock that is put back holds nothing up', () => {
  const pace = paceAt(10);
  assert.equal(pace.take(), 0);
  pace.pass(-600_000);
  assert.equal(pace.take(), 100);
});
