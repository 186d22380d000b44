// Numbers of campaigns as people read them.
import { formatNumber, formatPercent } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';

export const number = (value: number): string => formatNumber(language(), value);

/** "48.2 %", or a dash where there is nothing to compare with. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : formatPercent(language(), part / whole);

const reasons = ['no_address', 'no_number', 'consent_denied', 'unsubscribed', 'bounced'] as const;
const moreReasons = ['complained', 'manual', 'cancelled', 'whatsapp_variable_empty'] as const;

/** Why a person gets nothing. What a mail server said stays as it is. */
export function reasonText(reason: string): string {
  const known = [...reasons, ...moreReasons].find((one) => one === reason);
  return known === undefined ? reason : t(`campaigns.reason_${known}`);
}
