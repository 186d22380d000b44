// `node run-files.ts TIMEOUT FILE…` starts the files in this order, each in a process of its own.
// `node --test` would sort them, and end with a long one that runs alone.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const [timeout, ...files] = process.argv.slice(2);
// A share makes a new program for each file: it collects garbage less often with more room for it.
const execArgv = ['--max-semi-space-size=64'];

run({ files, concurrency: 3, timeout: Number(timeout), execArgv })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(new spec())
  .pipe(process.stdout);
