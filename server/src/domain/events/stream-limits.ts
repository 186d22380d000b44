// Limits the number of open streams of a client (a key, or a person in a workspace), of a workspace
// and of this process.
import { DomainError } from '../errors.ts';
import type { Actor } from './event.ts';

export interface StreamLimits {
  perClient: number;
  perWorkspace: number;
  inAll: number;
}

/** Acquires a stream and returns its release function. Throws when a limit is reached. */
export type AcquireStream = (workspaceId: string, client: Actor) => () => void;

const retryAfterSeconds = 15;

export function createStreamLimiter({
  perClient,
  perWorkspace,
  inAll,
}: StreamLimits): AcquireStream {
  const open = new Map<string, number>();
  let total = 0;

  const countOf = (id: string) => open.get(id) ?? 0;
  function add(id: string, change: 1 | -1): void {
    const count = countOf(id) + change;
    if (count === 0) open.delete(id);
    else open.set(id, count);
  }

  return (workspaceId, { type, id }) => {
    const client = `${type} ${id}`;
    const refuse = (message: string) =>
      new DomainError('rate_limited', message, { retryAfterSeconds });
    if (countOf(client) >= perClient) {
      throw refuse(`A key or a person may have ${perClient} streams open: close one first.`);
    }
    if (countOf(workspaceId) >= perWorkspace) {
      throw refuse(`A workspace may have ${perWorkspace} streams open: close one first.`);
    }
    if (total >= inAll) {
      const message = 'Too many streams are open. Please try again in a moment.';
      throw new DomainError('unavailable', message, { retryAfterSeconds });
    }
    add(client, 1);
    add(workspaceId, 1);
    total += 1;
    return () => {
      add(client, -1);
      add(workspaceId, -1);
      total -= 1;
    };
  };
}
