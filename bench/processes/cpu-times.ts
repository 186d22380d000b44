// Reads the CPU time of processes from Linux's /proc.
import { readdirSync, readFileSync } from 'node:fs';

export interface Watched {
  /** The program under test. */
  program: number;
  /** The first process of its PostgreSQL; null where there is none. */
  database: number | null;
}

const microsecondsPerTick = 10_000;

/** In microseconds, since each process started. */
export function readCpuTimes({ program, database }: Watched): Record<keyof Watched, number> {
  return { program: readTicks(program).own * microsecondsPerTick, database: treeTime(database) };
}

/** Of all processes. */
export function readMachineTime(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [, user, nice, system, , , interrupts, softInterrupts, stolen] = line
    .split(/ +/)
    .map(Number);
  const busy = [user, nice, system, interrupts, softInterrupts, stolen];
  return busy.reduce<number>((sum, ticks) => sum + (ticks ?? 0), 0) * microsecondsPerTick;
}

function treeTime(root: number | null): number {
  if (root === null) return 0;
  const { own, ended } = readTicks(root);
  let ticks = own + ended;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const process = readTicks(Number(name));
    if (process.parent === root) ticks += process.own;
  }
  return ticks * microsecondsPerTick;
}

/** `ended` is the time of its children that have exited. */
function readTicks(pid: number): { parent: number; own: number; ended: number } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold any character; after it: state, parent …, the times from the twelfth field on.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (index: number) => Number(fields[index]);
    return { parent: field(1), own: field(11) + field(12), ended: field(13) + field(14) };
  } catch {
    return { parent: 0, own: 0, ended: 0 };
  }
}
