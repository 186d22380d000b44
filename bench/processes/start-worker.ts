// A helper process that is asked by messages, one at a time: the load generator and the references.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Reply } from './answer-asks.ts';
import { endWhenInterrupted } from './interruption.ts';

export interface Worker<Ask, Answer> {
  pid: number;
  ask: (ask: Ask) => Promise<Answer>;
  stop: () => Promise<void>;
}

export function startWorker<Ask extends object, Answer>(file: string): Worker<Ask, Answer> {
  const child = endWhenInterrupted(fork(join(import.meta.dirname, '..', file), { execArgv: [] }));
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    async ask(ask) {
      const replied = once(child, 'message');
      if (child.connected) child.send(ask);
      const [reply] = (await Promise.race([replied, ended.then(() => [undefined])])) as [
        Reply<Answer> | undefined,
      ];
      if (reply === undefined) throw new Error(`bench/${file} ended before it answered.`);
      if ('error' in reply) throw new Error(`bench/${file}: ${reply.error}`);
      return reply.answer;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
