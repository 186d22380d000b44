// The secret part of a public address. It carries the workspace, in which it is looked up.
import { createHash, randomBytes } from 'node:crypto';

const idBytes = 16;
const secretBytes = 16;

export function newToken(workspaceId: string): string {
  const id = Buffer.from(workspaceId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, randomBytes(secretBytes)]).toString('base64url');
}

export const tokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Undefined for a text that is no token. */
export function workspaceIn(token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== idBytes + secretBytes) return undefined;
  const id = bytes.subarray(0, idBytes).toString('hex');
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
