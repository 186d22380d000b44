import { setTimeout as sleep } from 'node:timers/promises';

/** Polls the condition until it holds; false when the time runs out first. */
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
