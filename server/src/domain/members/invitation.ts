// The token of an invitation link. It starts with the workspace id, so that the lookup reads one
// workspace; the rest is random. The database stores only a hash. Pure.
import { createHash, randomBytes } from 'node:crypto';
import { formatUuid } from '../../platform/ids.ts';

const validForMs = 7 * 86_400_000;
const workspaceBytes = 16;
const randomBytesLength = 32;

export interface NewInvitation {
  token: string;
  hash: Buffer;
  expiresAt: Date;
}

export function newInvitation(workspaceId: string, now: Date): NewInvitation {
  const workspace = Buffer.from(workspaceId.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([workspace, randomBytes(randomBytesLength)]).toString('base64url');
  return { token, hash: hashToken(token), expiresAt: new Date(now.getTime() + validForMs) };
}

/** Undefined when the token is malformed. */
export function parseInvitationToken(
  token: string,
): { workspaceId: string; hash: Buffer } | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (
    bytes.length !== workspaceBytes + randomBytesLength ||
    bytes.toString('base64url') !== token
  ) {
    return undefined;
  }
  return { workspaceId: formatUuid(bytes.subarray(0, workspaceBytes)), hash: hashToken(token) };
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
