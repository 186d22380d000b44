// The entry point. It enables the compile cache before it loads the program, so that later starts take
// half as long as the first.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/inlet'));
await import('./serve.ts');
