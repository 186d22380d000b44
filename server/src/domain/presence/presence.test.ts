// Several processes on one channel of notifications, and a clock of the test.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createPresence } from './presence.ts';
import { maxShown, type ViewedRecord, type Viewers } from './viewers.ts';

const workspaceId = '0193d5a0-0000-7f00-8a53-1b2c3d4e5f60';
const recordOf = (number: number): ViewedRecord => {
  return { workspaceId, type: 'lead', id: `lead-${number}`, number };
};
const person = (number: number) => ({ id: `member-${number}`, number, name: `Person ${number}` });
const numbersOf = (viewers: Viewers | undefined) => viewers?.members.map(({ number }) => number);

function openChannel(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  let clock = 0;
  const payloads: string[] = [];
  const processes = new Map<string, { deaf: boolean; onMessage: (payload: string) => void }>();
  let isReachable = true;

  function start(processId: string) {
    const process = { deaf: false, onMessage: (_payload: string) => {} };
    let connect = () => {};
    const presence = createPresence({
      processId,
      now: () => clock,
      async notify(payload) {
        if (process.deaf) return;
        if (!isReachable) throw new Error('the database is unreachable');
        payloads.push(payload);
        for (const other of processes.values()) if (!other.deaf) other.onMessage(payload);
      },
      listen({ onMessage, onConnected }) {
        process.onMessage = onMessage;
        connect = onConnected;
        processes.set(processId, process);
        return { stop: async () => void processes.delete(processId) };
      },
    });
    function look(number: number, member: number) {
      const view: { now?: Viewers; changes: number; leave: () => void } = {
        changes: 0,
        leave: presence.join(recordOf(number), person(member), (viewers) => {
          view.now = viewers;
          view.changes += 1;
        }),
      };
      return view;
    }
    return {
      look,
      close: presence.close,
      reconnect: () => connect(),
      /** Neither receives nor sends any more, as after kill -9. */
      kill() {
        process.deaf = true;
      },
    };
  }

  async function advance(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 50) {
      clock += 50;
      t.mock.timers.tick(50);
      await new Promise(setImmediate);
    }
  }
  return {
    start,
    advance,
    payloads,
    setReachable: (value: boolean) => {
      isReachable = value;
    },
  };
}

test('viewers of one record, in two processes, see each other come and leave', async (t) => {
  const { start, advance } = openChannel(t);
  const [one, two] = [start('one'), start('two')];
  const first = one.look(1, 1);
  await advance(300);
  assert.deepEqual(numbersOf(first.now), [1]);
  const second = two.look(1, 2);
  const elsewhere = two.look(2, 3);
  await advance(500);
  assert.deepEqual(
    [numbersOf(first.now), numbersOf(second.now)],
    [
      [1, 2],
      [1, 2],
    ],
  );
  assert.deepEqual(numbersOf(elsewhere.now), [3]);
  second.leave();
  second.leave();
  await advance(300);
  assert.deepEqual(numbersOf(first.now), [1]);
});

test('a person with several streams is one viewer until the last one ends', async (t) => {
  const { start, advance } = openChannel(t);
  const [one, two] = [start('one'), start('two')];
  const watching = one.look(1, 1);
  const tabs = [two.look(1, 2), two.look(1, 2), one.look(1, 2)];
  await advance(500);
  assert.deepEqual([numbersOf(watching.now), watching.now?.count], [[1, 2], 2]);
  const { changes } = watching;
  tabs[0]?.leave();
  tabs[2]?.leave();
  await advance(500);
  assert.equal(watching.changes, changes);
  tabs[1]?.leave();
  await advance(500);
  assert.deepEqual(numbersOf(watching.now), [1]);
});

test('the viewers of a killed process vanish within 15 seconds, those of a live one stay', async (t) => {
  const { start, advance } = openChannel(t);
  const [one, two, three] = [start('one'), start('two'), start('three')];
  const watching = one.look(1, 1);
  two.look(1, 2);
  three.look(1, 3);
  await advance(500);
  two.kill();
  await advance(9_000);
  assert.deepEqual(numbersOf(watching.now), [1, 2, 3]);
  await advance(6_000);
  assert.deepEqual(numbersOf(watching.now), [1, 3]);
  await advance(60_000);
  assert.deepEqual(numbersOf(watching.now), [1, 3]);
});

test('the viewers of a process that stops vanish at once', async (t) => {
  const { start, advance } = openChannel(t);
  const [one, two] = [start('one'), start('two')];
  const watching = one.look(1, 1);
  two.look(1, 2);
  await advance(500);
  assert.deepEqual(numbersOf(watching.now), [1, 2]);
  await two.close();
  await advance(200);
  assert.deepEqual(numbersOf(watching.now), [1]);
});

test('a process that reconnects knows the present viewers, and not those who left meanwhile', async (t) => {
  const { start, advance } = openChannel(t);
  const [one, two] = [start('one'), start('two')];
  const watching = one.look(1, 1);
  const [leaving, staying] = [two.look(1, 2), two.look(1, 3)];
  await advance(500);
  assert.deepEqual(numbersOf(watching.now), [1, 2, 3]);
  one.kill();
  leaving.leave();
  await advance(500);
  assert.deepEqual(numbersOf(watching.now), [1, 2, 3]);
  const back = start('one again');
  const again = back.look(1, 1);
  back.reconnect();
  await advance(500);
  assert.deepEqual(numbersOf(again.now), [1, 3]);
  assert.deepEqual(numbersOf(staying.now), [1, 3]);
});

test('announcements that failed are sent with the next heartbeat', async (t) => {
  const { start, advance, setReachable } = openChannel(t);
  const [one, two] = [start('one'), start('two')];
  const watching = one.look(1, 1);
  await advance(500);
  setReachable(false);
  two.look(1, 2);
  await advance(500);
  assert.deepEqual(numbersOf(watching.now), [1]);
  setReachable(true);
  await advance(4_000);
  assert.deepEqual(numbersOf(watching.now), [1, 2]);
});

test('a crowd costs few messages, and a message names at most twenty', async (t) => {
  const { start, advance, payloads } = openChannel(t);
  const [one, two] = [start('one'), start('two')];
  const watching = one.look(1, 1);
  await advance(500);
  const before = payloads.length;
  for (let member = 2; member <= 1_001; member += 1) two.look(1, member);
  await advance(1_000);
  assert.equal(watching.now?.count, 1_001);
  assert.deepEqual(numbersOf(watching.now)?.length, maxShown);
  assert.ok(payloads.length - before < 10, `${payloads.length - before} messages`);
  assert.ok(watching.changes < 10, `${watching.changes} changes`);
});

test('a thousand records fit into messages that PostgreSQL takes', async (t) => {
  const { start, advance, payloads } = openChannel(t);
  const one = start('one');
  const long = { ...person(1), name: '"ö'.repeat(100) };
  for (let number = 1; number <= 1_000; number += 1) one.look(number, 1 + (number % 50));
  for (let member = 1; member <= 30; member += 1) one.look(1, member);
  assert.equal(long.name.length, 200);
  await advance(3_000);
  for (const payload of payloads) assert.ok(Buffer.byteLength(payload) < 8_000);
  const announced = payloads.flatMap((payload) => JSON.parse(payload).announcements);
  assert.equal(new Set(announced.map(({ record }) => record)).size, 1_000);
});
