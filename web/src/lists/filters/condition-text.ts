// A condition as a part of a sentence: field, verb and value.

import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { fieldLabel } from '../../leads/fields/field-label.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { valueText } from '../../leads/fields/value-text.ts';
import { formatChoice } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import type { Condition, Operator } from '../condition.ts';
import { parseSpan } from '../span.ts';

export interface ConditionText {
  field: string;
  verb: string;
  value: string;
}

export function conditionText(
  condition: Condition,
  field: LeadField | undefined,
  catalog: Catalog,
): ConditionText {
  return {
    field: filterLabel(condition.field, field),
    verb: verbText(condition),
    value: valuesText(condition, field, catalog),
  };
}

export function filterLabel(name: string, field: LeadField | undefined): string {
  // A column shows all tags, a filter names one.
  if (name === 'tag') return t('filters.tag');
  return fieldLabel(field ?? { name, label: nameOf(name) });
}

/** "Status is New or Contacted". */
export const sentenceOf = ({ field, verb, value }: ConditionText): string =>
  `${field} ${verb} ${value}`;

/** A field of the API that the app has no name for, or a custom field that was deleted. */
const nameOf = (field: string): string =>
  field === 'contact_id' ? t('leads.field.contact_id') : field.replace(/^custom_fields\./, '');

function verbText({ operator, values }: Condition): string {
  if (operator !== 'empty') return operatorText(operator);
  return values[0] === 'false' ? t('filters.verb.not') : t('filters.verb.is');
}

export const operatorText = (operator: Operator): string => t(`filters.verb.${operator}`);

function valuesText(
  { field: name, operator, values }: Condition,
  field: LeadField | undefined,
  catalog: Catalog,
): string {
  if (operator === 'empty') {
    return name === 'assigned_user_id' ? t('filters.nobody') : t('filters.empty');
  }
  if (operator === 'within') return spanText(values[0] ?? '', field?.kind === 'day');
  const words = values.map((value) => (field ? valueText(field, value, catalog) : value));
  return words.length === 0 ? '…' : formatChoice(language(), words);
}

export function spanText(text: string, isAhead = false): string {
  const span = parseSpan(text);
  if (span === undefined) return text;
  const { count, unit } = span;
  return isAhead ? t('filters.next', { count, unit }) : t('filters.last', { count, unit });
}
