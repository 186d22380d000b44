// What became of a mail after it was sent, as its service, its server or its reader reports it. Pure.
import type { SuppressionReason } from '../suppressions/suppression.ts';

/** `rejected`: the service took it, and did not send it. */
type OutcomeType =
  | 'delivered'
  | 'opened'
  | 'clicked'
  | 'bounced'
  | 'complained'
  | 'unsubscribed'
  | 'rejected';

export interface Outcome {
  mailId?: string | undefined;
  /** By which the service names the mail; used without a `mailId` that is known. */
  providerId?: string | undefined;
  type: OutcomeType;
  at: Date;
  /** Of a bounce: no later try helps. */
  permanent?: boolean | undefined;
  /** What the server said, or the address of the link. */
  detail?: string | undefined;
  /** Why the address gets no more mails; null: it does. By default that follows from the type. */
  suppression?: SuppressionReason | null | undefined;
}

/** The fact that it is; undefined for a bounce that may succeed later, and for a rejection. */
export function factOf({ type, permanent = false }: Outcome) {
  if (type === 'rejected') return undefined;
  return type === 'bounced' && !permanent ? undefined : type;
}

export function suppressionOf(outcome: Outcome): SuppressionReason | null {
  const { type, permanent = false, detail = '', suppression } = outcome;
  if (suppression !== undefined) return suppression;
  if (type === 'complained' || type === 'unsubscribed') return type;
  return type === 'bounced' && permanent && !isPolicy(detail) ? 'bounced' : null;
}

/** A server that does not accept mails of ours says nothing about the address. */
const isPolicy = (detail: string): boolean => /\b5\.7\.\d{1,3}\b/.test(detail);
