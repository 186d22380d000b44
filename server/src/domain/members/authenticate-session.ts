// Resolves a session cookie to a member of a workspace. One query for each request, so that
// deactivating a member takes effect with the next request.
import type { Pool } from 'pg';
import { RESPONSE_TIMEOUT_MS } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import type { Principal } from '../keys/principal.ts';
import type { Role } from './member.ts';
import { scopesOfRole } from './role-scopes.ts';
import { readSessionCookie, sessionCookieName } from './session-cookie.ts';

interface SessionCredentials {
  /** The raw `Cookie` header. */
  cookie: string;
  /** The slug, id or number of a workspace; optional for a person with one membership. */
  workspace: string | undefined;
  /** Whether to use the person's first workspace when the request names none. */
  anyWorkspace: boolean;
  /** Whether a person may proceed without the second factor that the workspace requires. */
  withoutTwoFactor?: boolean;
}

/** Null without a session. Throws `forbidden` when the person is not an active member. */
export type AuthenticateSession = (
  credentials: SessionCredentials,
) => Promise<SessionPrincipal | null>;

type SessionPrincipal = Principal & { sessionId: string };

interface Row {
  sessionId: string;
  id: string | null;
  number: number;
  name: string;
  email: string;
  role: Role;
  workspaceId: string;
  workspaceNumber: number;
  workspaceSlug: string;
  sellerCode: string;
  lacksTwoFactor: boolean;
}

const find = {
  name: 'find-memberships-of-session',
  query_timeout: RESPONSE_TIMEOUT_MS,
  text: `select s.id as "sessionId", m.id, m.number, m.name, m.email, m.role, w.id as "workspaceId",
      w.number as "workspaceNumber", w.slug as "workspaceSlug", w.seller_code as "sellerCode",
      w.requires_two_factor and not p.two_factor_enabled as "lacksTwoFactor"
    from sessions s
    join people p on p.id = s.person_id
    left join members m on m.person_id = s.person_id and m.deactivated_at is null
    left join workspaces w on w.id = m.workspace_id
    where s.token = $1 and s.expires_at > now()
    order by w.number`,
};

export function createAuthenticateSession(
  pool: Pool,
  { secret, publicUrl }: { secret: string; publicUrl: string },
): AuthenticateSession {
  const name = sessionCookieName(publicUrl);
  return async ({ cookie, workspace, anyWorkspace, withoutTwoFactor = false }) => {
    const token = readSessionCookie(cookie, { name, secret });
    if (token === undefined) return null;
    const { rows } = await pool.query<Row>({ ...find, values: [token] });
    if (rows.length === 0) return null;
    const memberships = rows.filter(({ id }) => id !== null);
    const membership = chooseMembership(memberships, workspace, anyWorkspace);
    if (membership.lacksTwoFactor && !withoutTwoFactor) {
      const message = 'This workspace requires two-factor authentication: set it up first.';
      throw new DomainError('forbidden', message);
    }
    return principalOf(membership);
  };
}

function chooseMembership(memberships: Row[], workspace: string | undefined, any: boolean): Row {
  const [first, second] = memberships;
  if (first === undefined) {
    throw new DomainError('forbidden', 'You are not a member of any workspace.');
  }
  if (workspace !== undefined) {
    const ref = workspace.trim().toLowerCase();
    const found =
      memberships.find(({ workspaceSlug }) => workspaceSlug === ref) ??
      memberships.find(
        ({ workspaceId, workspaceNumber }) =>
          workspaceId === ref || String(workspaceNumber) === ref,
      );
    if (found !== undefined) return found;
    throw new DomainError('forbidden', 'You are not a member of the workspace in X-Workspace.');
  }
  if (second === undefined || any) return first;
  throw new DomainError(
    'forbidden',
    'You are a member of several workspaces: name one in the header X-Workspace.',
  );
}

function principalOf({ workspaceId, workspaceSlug, sellerCode, role, ...member }: Row) {
  const { sessionId, id, number, name, email } = member as Row & { id: string };
  return {
    keyId: null,
    sessionId,
    actor: { type: 'member', id },
    contract: 'leadhub',
    workspaceId,
    workspaceSlug,
    sellerCode,
    scopes: scopesOfRole(role),
    role,
    counts: 'requests',
    supplierId: null,
    owner: { id, number, name, email },
  } satisfies SessionPrincipal;
}
