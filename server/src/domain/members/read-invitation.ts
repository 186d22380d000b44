import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/pool.ts';
import { parseInvitationToken } from './invitation.ts';
import { checkRole, type Role } from './member.ts';

/** The open invitation of a link, or the reason why the link does not work. */
export type InvitationLookup =
  | { state: 'unknown' | 'used' | 'expired' }
  | ({ state: 'open' } & OpenInvitation);

export interface OpenInvitation {
  workspaceId: string;
  workspace: string;
  memberId: string;
  name: string;
  email: string;
  role: Role;
  /** The person who has this address already, if any. */
  personId: string | null;
  /** Whether the operator of the installation created the link. */
  byOperator: boolean;
  /** Whether that person never verified the address. */
  isUnverified: boolean;
  /** Whether the holder of the link may claim the address of that person. */
  mayClaim: boolean;
}

interface Deps {
  database: Pick<Database, 'kysely'>;
  clock: Clock;
}

export async function readInvitation(
  { database, clock }: Deps,
  token: string,
): Promise<InvitationLookup> {
  const read = parseInvitationToken(token);
  if (read === undefined) return { state: 'unknown' };
  const row = await database.kysely
    .selectFrom('invitations as i')
    .innerJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'i.workspace_id').onRef('m.id', '=', 'i.member_id'),
    )
    .innerJoin('workspaces as w', 'w.id', 'i.workspace_id')
    .leftJoin('people as p', 'p.email', 'm.email')
    .select(['i.expires_at', 'i.used_at', 'i.by_operator', 'm.id', 'm.name', 'm.email', 'm.role'])
    .select(['m.deactivated_at', 'w.name as workspace', 'p.id as person_id', 'p.email_verified'])
    .where('i.workspace_id', '=', read.workspaceId)
    .where('i.token_hash', '=', read.hash)
    .executeTakeFirst();
  if (row === undefined) return { state: 'unknown' };
  if (row.used_at !== null) return { state: 'used' };
  if (row.deactivated_at !== null) return { state: 'unknown' };
  if (row.expires_at <= clock.now()) return { state: 'expired' };
  const isUnverified = row.email_verified === false;
  return {
    state: 'open',
    workspaceId: read.workspaceId,
    workspace: row.workspace,
    memberId: row.id,
    name: row.name,
    email: row.email,
    role: checkRole(row.role),
    personId: row.person_id,
    byOperator: row.by_operator,
    isUnverified,
    mayClaim: isUnverified && row.by_operator,
  };
}
