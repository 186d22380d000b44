// Judges why a mail was not taken. Pure.
import { cutText } from '../cut-text.ts';

/**
 * Of the server: no mail can be sent now. Of the mail: no retry helps. Of the address: none ever.
 * Unknown: the server may have taken the mail.
 */
export type Refusal = 'server' | 'later' | 'mail' | 'address' | 'unknown';

/** By a service that is no SMTP server. */
export class MailRefused extends Error {
  readonly refusal: Refusal;

  constructor(message: string, refusal: Refusal) {
    super(message);
    this.refusal = refusal;
  }
}

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  /** The server has read some of the text, and has not answered. */
  mayBeDelivered?: boolean;
  message: string;
}

const serverCodes = new Set([
  ...['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'EAUTH', 'ETLS', 'ESOCKET', 'ECONNREFUSED'],
  ...['ENOAUTH', 'EPROXY', 'EOAUTH2'],
]);

export function judgeError(error: unknown): { refusal: Refusal; message: string } {
  if (error instanceof MailRefused) return { refusal: error.refusal, message: error.message };
  const { code = '', command = '', responseCode = 0, response = '', message } = error as SmtpError;
  const text = cutText((response || message).replaceAll(/\p{Cc}+/gu, ' '), 500);
  if ((error as SmtpError).mayBeDelivered) return { refusal: 'unknown', message: text };
  if (serverCodes.has(code)) return { refusal: 'server', message: text };
  if (responseCode < 500) return { refusal: 'later', message: text };
  if (command.startsWith('RCPT') || code === 'EENVELOPE') {
    return { refusal: isUnknownAddress(responseCode, text) ? 'address' : 'mail', message: text };
  }
  return { refusal: command.startsWith('MAIL') ? 'later' : 'mail', message: text };
}

/** A server that does not relay, or takes us for spam, says nothing about the address. */
function isUnknownAddress(responseCode: number, text: string): boolean {
  const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0];
  if (enhanced !== undefined) return /^5\.(?:1\.(?:[0-3]|6|10)|2\.1)$/.test(enhanced);
  return [550, 551, 553].includes(responseCode) && !/relay|spam|policy|block|auth/i.test(text);
}
