// A mail as it is handed over, whichever service sends it. nodemailer takes it as it is.

/** The second form is nodemailer's for one that must not be encoded. */
export type HeaderValue = string | { prepared: boolean; foldLines: boolean; value: string };

export interface OutgoingMail {
  from: string | { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html?: string;
  messageId?: string;
  date?: Date;
  replyTo?: string;
  inReplyTo?: string;
  references?: string[];
  headers?: Record<string, HeaderValue>;
}
