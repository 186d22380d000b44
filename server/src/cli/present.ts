// How commands show records: the names of --json, and text for a person.
import type { Key, Limit } from '../domain/keys/key.ts';
import { formatLimit } from '../domain/keys/parse-limit.ts';
import type { Member } from '../domain/members/member.ts';
import type { Workspace } from '../domain/workspaces/workspace.ts';

export function workspaceJson(workspace: Workspace) {
  return {
    id: workspace.id,
    number: workspace.number,
    slug: workspace.slug,
    seller_code: workspace.sellerCode,
    name: workspace.name,
    plan: workspace.plan,
    country: workspace.country,
    time_zone: workspace.timeZone,
    currency: workspace.currency,
    language: workspace.language,
    created_at: workspace.createdAt.toISOString(),
  };
}

export function memberJson(member: Member) {
  const { id, number, name, email, role } = member;
  return { id, number, name, email, role };
}

export function invitationLink(publicUrl: string, token: string) {
  return { invite_url: `${publicUrl}/invite/${token}` };
}

export function workspaceLines(workspace: Workspace): [string, string][] {
  return [
    ['Workspace', workspace.name],
    ['Slug', workspace.slug],
    ['Seller code', workspace.sellerCode],
    ['Plan', workspace.plan],
    ['Country', workspace.country],
    ['Time zone', workspace.timeZone],
    ['Currency', workspace.currency],
    ['Language', workspace.language],
    ['Number', String(workspace.number)],
    ['Id', workspace.id],
  ];
}

/** `limit` is the one in force: the key's own, or its contract's. */
export function keyJson(key: Key, workspace: Workspace, limit: Limit) {
  return {
    id: key.id,
    number: key.number,
    prefix: key.prefix,
    contract: key.contract,
    name: key.name,
    scopes: key.scopes,
    limit: formatLimit(limit),
    supplier_id: key.supplierId,
    created_at: key.createdAt.toISOString(),
    expires_at: key.expiresAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    last_used_from: key.lastUsedFrom,
    workspace: workspace.slug,
  };
}

export function keyState(key: Key, now: Date): string {
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresAt !== null && key.expiresAt <= now ? 'expired' : 'works';
}
