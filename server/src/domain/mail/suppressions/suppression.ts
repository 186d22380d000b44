// An address that gets no more mails of a workspace, whoever writes them.

export const suppressionReasons = ['unsubscribed', 'bounced', 'complained', 'manual'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export interface Suppression {
  id: string;
  number: number;
  /** Normalised. */
  address: string;
  reason: SuppressionReason;
  /** It never changes. */
  version: 1;
  createdAt: Date;
}
