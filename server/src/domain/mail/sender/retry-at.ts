// When a mail is tried again. Pure.

const minuteMs = 60_000;
const waits = [1, 5, 15, 60, 120, 240, 480].map((minutes) => minutes * minuteMs);
const giveUpAfterMs = 48 * 60 * minuteMs;

/** Null after two days. */
export function retryAt(createdAt: Date, attempts: number, now: Date): Date | null {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? minuteMs;
  const at = now.getTime() + wait;
  return at > createdAt.getTime() + giveUpAfterMs ? null : new Date(at);
}
