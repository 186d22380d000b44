import { join } from 'node:path';
import { replayGolden } from '../../../../test/golden.ts';

await replayGolden('leadhub', join(import.meta.dirname, 'golden'));
