// What a received mail is: the reply of a person, an automatic one (RFC 3834), or the report that a
// mail could not be delivered (RFC 3464) or was marked as spam (RFC 5965). Pure.
import { cutText } from '../../../platform/cut-text.ts';
import { toStorable } from '../../../platform/storable-text.ts';
import type { ParsedMail } from './parse-mail.ts';

export type Classified =
  | { kind: 'reply' | 'automatic' }
  | {
      kind: 'bounce';
      suppresses: 'bounced' | 'complained' | null;
      isFinal: boolean;
      error: string;
    };

type Judged = Pick<ParsedMail, 'headers' | 'from' | 'subject' | 'report'>;

export function classify(mail: Judged): Classified {
  const { headers, report } = mail;
  const type = headers.get('content-type')?.toLowerCase() ?? '';
  if (/report-type="?feedback-report/.test(type)) {
    const error = 'The recipient marked it as spam.';
    return { kind: 'bounce', suppresses: 'complained', isFinal: false, error };
  }
  if (/report-type="?delivery-status/.test(type) || isFromDaemon(mail)) return bounceOf(report);
  return { kind: isAutomatic(mail) ? 'automatic' : 'reply' };
}

function bounceOf(report: string): Classified {
  const status = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1];
  const action = /^Action:\s*(\w+)/im.exec(report)?.[1]?.toLowerCase();
  const diagnostic = /^Diagnostic-Code:\s*(?:[\w-]+;)?\s*(.+)/im.exec(report)?.[1]?.trim();
  const isFinal = action === 'failed' && !status?.startsWith('4');
  const isUnknown = status !== undefined && /^5\.(?:1\.(?:[0-3]|6|10)|2\.1)$/.test(status);
  return {
    ...{ kind: 'bounce', isFinal, suppresses: isFinal && isUnknown ? 'bounced' : null },
    error: cutText(toStorable(diagnostic ?? status ?? 'It could not be delivered.'), 500),
  };
}

const isFromDaemon = ({ from, headers }: Judged): boolean =>
  /^(mailer-daemon|postmaster)@/i.test(from) && headers.get('auto-submitted') !== undefined;

const awayNotice =
  /^(re: ?)?(out of (the )?office|automatic reply|auto(matic)?[- ]?reply|abwesenheit|automatische antwort)/i;

function isAutomatic({ headers, subject }: Judged): boolean {
  const submitted = headers.get('auto-submitted')?.toLowerCase();
  if (submitted !== undefined && !submitted.startsWith('no')) return true;
  if (headers.has('x-autoreply') || headers.has('x-autorespond')) return true;
  const precedence = headers.get('precedence')?.toLowerCase() ?? '';
  return /^(auto_reply|bulk|junk|list)$/.test(precedence) || awayNotice.test(subject.trim());
}
