import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is yes; false when the time is over first. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  options: { withinMs: number; everyMs?: number },
): Promise<boolean> {
  const end = Date.now() + options.withinMs;
  while (!(await condition())) {
    if (Date.now() >= end) return false;
    await sleep(options.everyMs ?? 10);
  }
  return true;
}
