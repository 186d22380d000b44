import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeGraphError } from './graph.ts';

test('an error of the Graph API is judged by its code, whatever its status says', () => {
  const judged = ([status, code]: [number, number | undefined]) =>
    judgeGraphError(status, code === undefined ? {} : { code, message: 'No.' }).reason;
  const cases: [number, number | undefined][] = [
    ...([
      [400, 4],
      [400, 80_007],
      [429, undefined],
    ] as [number, number | undefined][]),
    ...([
      [400, 190],
      [400, 200],
      [403, undefined],
    ] as [number, number | undefined][]),
    ...([
      [400, 100],
      [200, 2],
      [500, undefined],
    ] as [number, number | undefined][]),
  ];
  assert.deepEqual(cases.map(judged), [
    ...['service_limit', 'service_limit', 'service_limit'],
    ...['access_denied', 'access_denied', 'access_denied'],
    ...['gone', 'service_failed', 'service_failed'],
  ]);
});
