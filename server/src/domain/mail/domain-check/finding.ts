// What a check of a sender's domain found, and what to add to its DNS.

export type Check = 'spf' | 'dkim' | 'dmarc';
/** `unknown`: it could not be looked up. */
export const findingStatuses = ['ok', 'warning', 'missing', 'unknown'] as const;

interface DnsRecord {
  type: 'TXT';
  name: string;
  value: string;
}

export interface Finding {
  check: Check;
  status: (typeof findingStatuses)[number];
  code: FindingCode;
  /** Where it was looked up. */
  name: string;
  /** The record that is there. */
  found: string | null;
  add: DnsRecord | null;
}

/** By which screens word the advice in their language; here in English, for people who use the API. */
export const advice = {
  spf_ok: 'The record names who may send. It must include the server that sends your mails.',
  spf_missing: 'Add this record. It names the servers that may send mails of the domain.',
  spf_twice: 'There are several SPF records, so servers ignore all of them. Join them into one.',
  spf_not_included: 'The record does not include your mail service. Replace it by this one.',
  spf_allows_all: 'The record lets everybody send in your name. End it with ~all.',
  dkim_ok: 'The key by which your mails are signed is there.',
  dkim_missing: 'There is no key at this selector. Your mail service shows the record to add.',
  dkim_selector_unknown:
    'The selector of the key is not known. Look it up at your mail service, and check again with it.',
  dkim_revoked:
    'The key is withdrawn, so signatures fail. Your mail service shows the record to add.',
  dkim_invalid: 'The key cannot be read, so signatures fail. Copy it again from your mail service.',
  dkim_short:
    'The key is short: some servers refuse it. Make one of 2048 bits at your mail service.',
  dmarc_ok: 'Servers know what to do with mails that others send in your name.',
  dmarc_none:
    'Servers report, and let mails of others in your name through. That is enough to start.',
  dmarc_missing: 'Add this record. Large mail providers refuse bulk mail of domains without one.',
  dmarc_twice: 'There are several DMARC records, so servers ignore all of them. Keep one.',
  dmarc_invalid: 'The record has no valid policy, so servers ignore it. Replace it by this one.',
  lookup_failed: 'No name server responded in time. Try again.',
} as const;

type FindingCode = keyof typeof advice;
