// The token of a tracked link or pixel: the mail, and of a link the address that it leads to. It is
// signed, so a link leads nowhere but to an address that stood in a mail.
import type { Signer } from '../../../platform/secrets/signer.ts';

interface TrackedMail {
  workspaceId: string;
  mailId: string;
}

export interface TrackedVisit extends TrackedMail {
  /** Null for the pixel. */
  url: string | null;
}

export interface TrackingTokens {
  create: (visit: TrackedVisit) => string;
  /** Undefined for a token that is not ours. */
  read: (token: string) => TrackedVisit | undefined;
}

const idBytes = 16;

export const createTrackingTokens = ({ sign, verify }: Signer): TrackingTokens => ({
  create: ({ workspaceId, mailId, url }) =>
    sign(Buffer.concat([bytesOf(workspaceId), bytesOf(mailId), Buffer.from(url ?? '')])),
  read(token) {
    const bytes = verify(token);
    if (bytes === undefined || bytes.length < 2 * idBytes) return undefined;
    const url = bytes.toString('utf8', 2 * idBytes);
    return {
      workspaceId: idIn(bytes, 0),
      mailId: idIn(bytes, idBytes),
      url: url === '' ? null : url,
    };
  },
});

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const idIn = (bytes: Buffer, from: number): string =>
  bytes
    .toString('hex', from, from + idBytes)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
