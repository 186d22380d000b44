// Each run generates different requests. A failure names its seed, which `FUZZ_SEED=1 npm run
// test:long` repeats.
import { randomInt } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestEnvironment } from '../openapi/environment.ts';
import { fuzzOperations } from './fuzz-operations.ts';

const requests = 100_000;
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));

const environment = await openTestEnvironment();
after(environment.close);
// Starts the projections: a search that lags far behind the log gets 503.
await environment.work();

test(`${requests} generated requests → documented responses (FUZZ_SEED=${seed})`, async (t) => {
  const statuses = await fuzzOperations(environment, { requests, seed, concurrency: 8 });
  t.diagnostic(`responses by status: ${JSON.stringify(Object.fromEntries(statuses))}`);
});
