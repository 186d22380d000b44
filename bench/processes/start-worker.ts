// Starts a child process and calls it by messages, one at a time.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Reply } from './handle-requests.ts';
import { endWhenInterrupted } from './interruption.ts';

export interface Worker<Input, Result> {
  pid: number;
  call: (input: Input) => Promise<Result>;
  stop: () => Promise<void>;
}

export function startWorker<Input extends object, Result>(file: string): Worker<Input, Result> {
  const child = endWhenInterrupted(fork(join(import.meta.dirname, '..', file), { execArgv: [] }));
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    async call(input) {
      const replied = once(child, 'message');
      if (child.connected) child.send(input);
      const [reply] = (await Promise.race([replied, ended.then(() => [undefined])])) as [
        Reply<Result> | undefined,
      ];
      if (reply === undefined) throw new Error(`bench/${file} exited before it replied.`);
      if ('error' in reply) throw new Error(`bench/${file}: ${reply.error}`);
      return reply.result;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
