// Reads a raw mail. Its attachments are reduced to what is shown of them.
import type { Address, Email } from 'postal-mime';
import { cutText } from '../../../platform/cut-text.ts';
import { toStorable } from '../../../platform/storable-text.ts';
import { htmlToText } from '../../../platform/templates/html-to-text.ts';
import type { AttachmentFacts } from '../mail.ts';

export interface ParsedMail {
  messageId: string | null;
  from: string;
  /** Every address that it was sent to. */
  recipients: string[];
  subject: string;
  text: string;
  attachments: AttachmentFacts[];
  /** Names in lower case; the first of each. */
  headers: ReadonlyMap<string, string>;
  /** In-Reply-To and References. */
  threads: string;
  /** The report of a bounce; empty without one. */
  report: string;
  raw: Buffer;
}

const maxText = 200_000;
const reports = new Set(['message/delivery-status', 'message/feedback-report']);

/** Undefined for what is no mail. */
export async function parseMail(raw: Buffer): Promise<ParsedMail | undefined> {
  const { default: PostalMime } = await import('postal-mime');
  const options = { maxNestingDepth: 30, forceRfc822Attachments: true } as const;
  const mail = await PostalMime.parse(raw, options).catch(() => undefined);
  const from = mail && addressesIn([mail.from, mail.sender])[0];
  if (mail === undefined || from === undefined) return undefined;
  const { messageId = null, inReplyTo = '', references = '', subject = '' } = mail;
  const delivered = mail.deliveredTo ? [mail.deliveredTo] : [];
  return {
    ...{ messageId, from, raw, threads: `${references} ${inReplyTo}` },
    recipients: [...addressesIn([...(mail.to ?? []), ...(mail.cc ?? [])]), ...delivered],
    subject: cutText(toStorable(subject), 500),
    text: cutText(toStorable(mail.text?.trim() || htmlToText(mail.html ?? '')), maxText),
    attachments: mail.attachments.filter(({ mimeType }) => !reports.has(mimeType)).map(factsOf),
    headers: new Map(mail.headers.toReversed().map(({ key, value }) => [key, value])),
    report: mail.attachments
      .filter(({ mimeType }) => reports.has(mimeType))
      .map(({ content }) => Buffer.from(content as ArrayBuffer).toString())
      .join('\n'),
  };
}

const addressesIn = (addresses: readonly (Address | undefined)[]): string[] =>
  addresses.flatMap((one) => (one?.group ?? [one]).flatMap((mailbox) => mailbox?.address || []));

const factsOf = ({
  filename,
  mimeType,
  content,
}: Email['attachments'][number]): AttachmentFacts => ({
  name: filename === null ? null : cutText(toStorable(filename), 255),
  type: mimeType.slice(0, 127),
  bytes: typeof content === 'string' ? content.length : content.byteLength,
});
