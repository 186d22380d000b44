// Each run makes other requests. A failure names its seed; `FUZZ_SEED=1 npm run test:long` takes that
// one again.
import { randomInt } from 'node:crypto';
import { after, test } from 'node:test';
import { openSetting } from '../openapi/setting.ts';
import { fuzzOperations } from './fuzz-operations.ts';

const requests = 100_000;
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));

const setting = await openSetting();
after(setting.close);
// A search is refused with 503 while it is far behind the log.
await setting.work();

test(`${requests} made-up requests are answered as the documents say (FUZZ_SEED=${seed})`, async (t) => {
  const statuses = await fuzzOperations(setting, { requests, seed, lanes: 8 });
  t.diagnostic(`answers by status: ${JSON.stringify(Object.fromEntries(statuses))}`);
});
