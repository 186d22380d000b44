// Renders a mail of a campaign and hands it over, and judges how that ended.
import { judgeError } from '../../../../platform/mail/judge-error.ts';
import type { Transport } from '../../../../platform/mail/transport.ts';
import type { Values } from '../../../../platform/templates/liquid.ts';
import type { StoredContent } from '../../../mail/contents/content.ts';
import { renderContent } from '../../../mail/contents/render-content.ts';
import { compose, type Envelope } from '../../../mail/sender/compose.ts';
import { retryAt } from '../../../mail/sender/retry-at.ts';
import type { Message, MessageResult } from '../channel.ts';

type RenderedText = ReturnType<typeof renderContent>;

/** About two days. */
const maxAttempts = 10;

export interface TakenMail extends Message {
  to: string;
  values: Values;
}

export interface MailBatch {
  transport: Transport;
  clock: { now: () => Date };
  /** By variant. */
  contents: readonly StoredContent[];
  /** The reason of each mail that must not be sent, by its id. */
  refused: ReadonlyMap<string, string>;
  /** Plain text is not tracked. */
  envelopeOf: (mailId: string, hasHtml: boolean) => Envelope;
  mayHandOver: () => boolean;
  /** Once the server fails, the others need not find that out by themselves. */
  serverError: string | undefined;
}

export async function sendMail(batch: MailBatch, mail: TakenMail): Promise<MessageResult> {
  const { id, to } = mail;
  const refusal = batch.refused.get(id);
  if (refusal !== undefined) return { id, state: 'suppressed', error: refusal };
  const content = batch.contents[mail.variant - 1];
  if (content === undefined) return { id, state: 'failed', error: 'Its text is gone.' };
  const rendered = render(content, mail.values);
  if ('error' in rendered) return { id, state: 'failed', error: rendered.error };
  if (batch.serverError !== undefined || !batch.mayHandOver()) return { id, state: 'queued' };
  const envelope = batch.envelopeOf(id, rendered.html !== null);
  const written = { ...rendered, id, to, kind: 'marketing', inReplyTo: null } as const;
  const { address } = envelope.from;
  const details = { subject: rendered.subject, from_address: address, content_id: content.id };
  try {
    const createdAt = batch.clock.now();
    const { providerId } = await batch.transport.send(compose({ ...written, createdAt }, envelope));
    return { id, state: 'sent', details, providerId };
  } catch (error) {
    return { ...resultOf(batch, mail, error), details };
  }
}

function render(content: StoredContent, values: Values): RenderedText | { error: string } {
  try {
    return renderContent(content, values);
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function resultOf(batch: MailBatch, { id, attempts }: TakenMail, thrown: unknown): MessageResult {
  const { refusal, message: error } = judgeError(thrown);
  if (refusal === 'server') {
    batch.serverError = error;
    return { id, state: 'queued' };
  }
  if (refusal === 'unknown') return { id, state: 'unknown', error };
  const now = batch.clock.now();
  // A rate may make its first attempt days after it was queued.
  const dueAt = attempts < maxAttempts ? retryAt(now, attempts, now) : null;
  if (refusal === 'later' && dueAt !== null) return { id, state: 'queued', error, dueAt };
  return { id, state: 'failed', error, isUnknownAddress: refusal === 'address' };
}
