import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inlet } from '@inlet/sdk';
import { cancelWork, currentWorks, startWork } from '../../../progress/works.ts';
import { runBulk } from './run-bulk.ts';

const start = (total: number) => startWork('Assign', total);
const inlet = {} as Inlet;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

function sender() {
  const sizes: number[] = [];
  const send = async (ids: readonly number[]) => {
    sizes.push(ids.length);
    return { cause: `cause ${sizes.length}`, count: ids.length };
  };
  return { sizes, send };
}

test('up to 1,000 leads are one request without progress', async () => {
  const { sizes, send } = sender();
  const result = await runBulk(inlet, { ids: numbers(1_000) }, send, () => assert.fail());
  assert.deepEqual([sizes, result], [[1_000], { causes: ['cause 1'], count: 1_000 }]);
});

test('more are sent in turn, each with its own cause', async () => {
  const { sizes, send } = sender();
  const result = await runBulk(inlet, { ids: numbers(2_300) }, send, start);
  assert.deepEqual(sizes, [1_000, 1_000, 300]);
  assert.deepEqual(result, { causes: ['cause 1', 'cause 2', 'cause 3'], count: 2_300 });
  assert.deepEqual(currentWorks(), []);
});

test('cancelled, what is done stays and can be undone', async () => {
  const { sizes, send } = sender();
  const result = await runBulk(
    inlet,
    { ids: numbers(2_300) },
    async (ids) => {
      cancelWork(currentWorks()[0]?.id ?? 0);
      return send(ids);
    },
    start,
  );
  assert.deepEqual([sizes, result.causes], [[1_000], ['cause 1']]);
});
