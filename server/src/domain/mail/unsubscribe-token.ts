// The token of a link to unsubscribe carries the workspace and the mail, encrypted and authenticated.
// It does not expire.
import type { Sealer } from '../../platform/secrets/sealer.ts';

export interface SentTo {
  workspaceId: string;
  mailId: string;
}

export const createUnsubscribeToken = ({ seal }: Sealer, { workspaceId, mailId }: SentTo): string =>
  seal(`${workspaceId} ${mailId}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Undefined for a token that is not ours. */
export function readUnsubscribeToken({ open }: Sealer, token: string): SentTo | undefined {
  try {
    const text = open(token.replaceAll('-', '+').replaceAll('_', '/'));
    const [workspaceId, mailId] = text.split(' ');
    return workspaceId && mailId ? { workspaceId, mailId } : undefined;
  } catch {
    return undefined;
  }
}
