// Numbers of reports as people read them.
import { formatDuration, formatMoney, formatNumber, formatPercent } from '../texts/format.ts';
import { language } from '../texts/t.ts';

const nothing = '—';

export const number = (value: number): string => formatNumber(language(), value);

export const share = (value: number | null): string =>
  value === null ? nothing : formatPercent(language(), value);

export const duration = (seconds: number | null): string =>
  seconds === null ? nothing : formatDuration(language(), seconds * 1000);

export const money = (amount: string, currency: string): string =>
  formatMoney(language(), Number(amount).toFixed(2), currency);

/** Several currencies are never added up. */
export const moneys = (values: readonly { currency: string; value: string }[]): string =>
  values.map(({ currency, value }) => money(value, currency)).join(' + ') || nothing;
