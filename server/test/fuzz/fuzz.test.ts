// A glance at what `fuzz.long.test.ts` does at length.
import { after, test } from 'node:test';
import { openSetting } from '../openapi/setting.ts';
import { fuzzOperations } from './fuzz-operations.ts';

const setting = await openSetting();
after(setting.close);

test('300 made-up requests are answered as the documents say', async () => {
  await fuzzOperations(setting, { requests: 300, seed: 1, lanes: 1 });
});
