// An address or a number that gets no more messages of a workspace, whoever writes them.

export const suppressionReasons = ['unsubscribed', 'bounced', 'complained', 'manual'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export interface Suppression {
  id: string;
  number: number;
  /** A normalised e-mail address, a phone in E.164, or the id of a user of WhatsApp. */
  address: string;
  reason: SuppressionReason;
  /** It never changes. */
  version: 1;
  createdAt: Date;
}
