// The entrance: keeps what was compiled at the first start, so that later ones take half as long,
// and then loads the program.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/inlet'));
await import('./serve.ts');
