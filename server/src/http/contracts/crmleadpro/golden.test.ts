import { join } from 'node:path';
import { replayGolden } from '../../../../test/golden.ts';

await replayGolden('crmleadpro', join(import.meta.dirname, 'golden'));
