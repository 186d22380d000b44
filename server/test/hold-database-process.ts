import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface HoldingProcess {
  pid: number;
  /** `held`, or the error. */
  message: string;
  kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** Starts hold-database.ts and waits for its first message. */
export async function holdDatabase(
  dataFolder: string,
  options: { purpose: 'server' | 'command'; uid?: number } = { purpose: 'server' },
): Promise<HoldingProcess> {
  const { purpose, uid } = options;
  const child = fork(join(import.meta.dirname, 'hold-database.ts'), [dataFolder, purpose], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const [message] = await once(child, 'message');
  return { pid: child.pid ?? 0, message: String(message), kill: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
