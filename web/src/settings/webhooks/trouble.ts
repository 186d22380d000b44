// Why nothing came back from an address, where the network names the reason by a code. Pure.
import type { TextKey } from '../../texts/t.ts';

const reasons: readonly (readonly [RegExp, TextKey])[] = [
  [/ECONNREFUSED/, 'webhooks.trouble_refused'],
  [/ENOTFOUND|EAI_AGAIN/, 'webhooks.trouble_unknownHost'],
  [/ECONNRESET|EPIPE|UND_ERR_SOCKET/, 'webhooks.trouble_broken'],
  [/ETIMEDOUT|UND_ERR_\w*TIMEOUT/, 'webhooks.trouble_timeout'],
  [/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL/, 'webhooks.trouble_certificate'],
];

/** The sentence for it; undefined for what the server says in words. */
export const troubleKey = (trouble: string): TextKey | undefined =>
  reasons.find(([code]) => code.test(trouble))?.[1];
