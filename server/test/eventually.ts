// The one way to wait in a test: for a condition, with a deadline.
import assert from 'node:assert/strict';
import { waitUntil } from '../src/platform/wait-until.ts';

/** Fails when the condition does not hold in time; `state` says in the error how far it came. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  state: string | (() => unknown),
  options: { withinMs?: number; everyMs?: number } = {},
): Promise<void> {
  const isMet = await waitUntil(condition, { withinMs: 30_000, ...options });
  assert.ok(isMet, typeof state === 'string' ? state : JSON.stringify(state()));
}
