// The authenticated requester: an API key, or a person who is signed in.
import type { Actor } from '../events/event.ts';
import type { Role } from '../members/member.ts';
import type { Contract } from './key.ts';

export interface Principal {
  /** Null for a person. */
  keyId: string | null;
  /** Null for a key. */
  sessionId: string | null;
  /** The requester as the event log records it. */
  actor: Actor;
  contract: Contract;
  workspaceId: string;
  workspaceSlug: string;
  sellerCode: string;
  scopes: ReadonlySet<string>;
  /** The role of a person; null for a key, which has only scopes. */
  role: Role | null;
  /** The unit that the limit of a key counts. */
  counts: 'requests' | 'leads';
  supplierId: string | null;
  /** The member who created the key, or the person. */
  owner: { id: string; number: number; name: string; email: string } | null;
}
