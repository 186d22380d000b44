import { join } from 'node:path';
import { replayGolden } from '../../../../test/golden.ts';

await replayGolden('remixcrm', join(import.meta.dirname, 'golden'));
