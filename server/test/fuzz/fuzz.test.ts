// A short version of `fuzz.long.test.ts`.
import { after, test } from 'node:test';
import { openTestEnvironment } from '../openapi/environment.ts';
import { fuzzOperations } from './fuzz-operations.ts';

const environment = await openTestEnvironment();
after(environment.close);

test('300 generated requests → documented responses', async () => {
  await fuzzOperations(environment, { requests: 300, seed: 1, concurrency: 1 });
});
