// The link by which a member joins. Its token names the workspace, so that looking for it reads one
// workspace alone; the rest is random, and the database holds only a hash of it. Pure.
import { createHash, randomBytes } from 'node:crypto';
import { formatUuid } from '../../platform/ids.ts';

const validForMs = 7 * 86_400_000;
const workspaceBytes = 16;
const randomPart = 32;

export interface NewInvitation {
  token: string;
  hash: Buffer;
  expiresAt: Date;
}

export function newInvitation(workspaceId: string, now: Date): NewInvitation {
  const workspace = Buffer.from(workspaceId.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([workspace, randomBytes(randomPart)]).toString('base64url');
  return { token, hash: hashOf(token), expiresAt: new Date(now.getTime() + validForMs) };
}

/** What a token says; undefined when it is none of ours. */
export function readToken(token: string): { workspaceId: string; hash: Buffer } | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== workspaceBytes + randomPart || bytes.toString('base64url') !== token) {
    return undefined;
  }
  return { workspaceId: formatUuid(bytes.subarray(0, workspaceBytes)), hash: hashOf(token) };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
