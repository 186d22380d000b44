// How many streams may be open: of one client, which is a key or a person in a workspace, of a
// workspace, and in this process.
import { DomainError } from '../errors.ts';
import type { Actor } from './event.ts';

export interface StreamLimits {
  perClient: number;
  perWorkspace: number;
  inAll: number;
}

/** Takes a place and returns how to give it back, once. Throws where there is none left. */
export type TakeStream = (workspaceId: string, client: Actor) => () => void;

const retryAfterSeconds = 15;

export function createTakeStream({ perClient, perWorkspace, inAll }: StreamLimits): TakeStream {
  const open = new Map<string, number>();
  let all = 0;

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
    if (all >= inAll) {
      const message = 'Too many streams are open. Please try again in a moment.';
      throw new DomainError('unavailable', message, { retryAfterSeconds });
    }
    add(client, 1);
    add(workspaceId, 1);
    all += 1;
    return () => {
      add(client, -1);
      add(workspaceId, -1);
      all -= 1;
    };
  };
}
