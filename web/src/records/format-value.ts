// A value of a record in words. Pure, but for the language.
import type { CustomField } from '@inlet/sdk';
import { formatDay, formatMoney, formatNumber } from '../texts/format.ts';
import { language, locale, t } from '../texts/t.ts';

type Definition = Pick<CustomField, 'type' | 'currency' | 'unit'>;

/** Empty for a value that is none. */
export function formatValue(value: unknown, definition?: Definition): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? t('record.yes') : t('record.no');
  if (typeof value === 'number') return formatAmount(value, definition);
  if (Array.isArray(value)) {
    const list = new Intl.ListFormat(language(), { type: 'unit', style: 'short' });
    return list.format(value.map((item) => formatValue(item, definition)));
  }
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  const isDay = definition?.type === 'date' || definition === undefined;
  return isDay && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(locale(), text) : text;
}

function formatAmount(value: number, definition: Definition | undefined): string {
  if (definition?.currency) return formatMoney(language(), value, definition.currency);
  const number = formatNumber(language(), value);
  return definition?.unit ? `${number} ${definition.unit}` : number;
}
