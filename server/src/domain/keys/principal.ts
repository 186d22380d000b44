// Who asks, whether by a key or as a person who is signed in.
import type { Actor } from '../events/event.ts';
import type { Role } from '../members/member.ts';
import type { Contract } from './key.ts';

export interface Principal {
  /** Null for a person. */
  keyId: string | null;
  /** As whom the log names whoever asks. */
  actor: Actor;
  contract: Contract;
  workspaceId: string;
  workspaceSlug: string;
  sellerCode: string;
  scopes: ReadonlySet<string>;
  /** Of a person; a key has scopes alone. */
  role: Role | null;
  /** What the limit of a key counts. */
  counts: 'requests' | 'leads';
  supplierId: string | null;
  /** The member who made the key, or the person. */
  owner: { id: string; number: number; name: string; email: string } | null;
}
