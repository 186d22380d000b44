import { join } from 'node:path';
import { replayGolden } from '../../../../test/golden.ts';

await replayGolden('snapcrm', join(import.meta.dirname, 'golden'));
