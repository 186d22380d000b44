// The entry point of the server.
import { setFlagsFromString } from 'node:v8';
import { loadQuickly } from './platform/load-quickly.ts';

// By default, the heap may grow to about four times what is in use before it is collected: an
// import then keeps a quarter of a gigabyte of rows that it has written.
setFlagsFromString('--heap-growing-percent=150');
loadQuickly();
await import('./serve.ts');
