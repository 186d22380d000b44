// The entry point of the commands.
import { loadQuickly } from '../platform/load-quickly.ts';

loadQuickly();
await import('./run-process.ts');
