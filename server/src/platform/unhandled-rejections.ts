// An unhandled rejection is a defect, but no reason to end the program for everybody: this handler
// logs and counts it, and the program keeps running.
import type { Log } from './log.ts';

export interface UnhandledRejections {
  count: () => number;
}

export function handleUnhandledRejections(
  emitter: NodeJS.EventEmitter,
  log: Pick<Log, 'error'>,
): UnhandledRejections {
  let count = 0;
  emitter.on('unhandledRejection', (reason: unknown) => {
    count += 1;
    log.error({ err: reason }, 'A promise was rejected and nobody handled it');
  });
  return { count: () => count };
}
