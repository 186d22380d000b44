// A value of a field in words.
import { formatDay, formatMoney, formatNumber } from '../../texts/format.ts';
import { language, locale, t } from '../../texts/t.ts';
import type { Catalog } from '../catalog/use-catalog.ts';
import { eventTypeName } from './event-type-name.ts';
import type { LeadField } from './lead-field.ts';

export function valueText(field: LeadField, value: unknown, catalog: Catalog): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, catalog)).join(', ');
  const text = String(value);
  if (field.kind === 'flag') return text === 'true' ? t('leads.yes') : t('leads.no');
  if (field.kind === 'day' || field.kind === 'time') return formatDay(locale(), text.slice(0, 10));
  if (field.kind === 'number') return numberText(field, text);
  return nameOf(field, text, catalog) ?? text;
}

function numberText({ currency, unit }: LeadField, text: string): string {
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  if (currency) return formatMoney(language(), text, currency);
  return `${formatNumber(language(), number)}${unit ? ` ${unit}` : ''}`;
}

function nameOf({ choices }: LeadField, value: string, catalog: Catalog): string | undefined {
  const byId = (list: readonly { id: number; name: string }[]) =>
    list.find(({ id }) => String(id) === value)?.name;
  switch (choices?.of) {
    case 'status':
      return catalog.statuses.find(({ key }) => key === value)?.name;
    case 'user':
      return byId(catalog.users);
    case 'team':
      return byId(catalog.teams);
    case 'stage':
      return byId(catalog.stages);
    case 'pipeline':
      return byId(catalog.pipelines);
    case 'eventType':
      return eventTypeName(value);
    case 'options':
      return choices.labels?.[value];
    default:
      return undefined;
  }
}
