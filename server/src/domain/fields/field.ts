// A custom field that a workspace has defined for its leads. Pure rules.
import type { CatalogField } from '../catalog/catalog.ts';
import { nameKey } from '../catalog/catalog.ts';
import { checkCurrency } from '../check-currency.ts';
import { DomainError, invalidField } from '../errors.ts';

export type FieldType = CatalogField['type'];
export const fieldTypes: FieldType[] = ['text', 'number', 'date', 'boolean', 'choice', 'choices'];

export interface Field {
  id: string;
  number: number;
  key: string;
  label: string;
  type: FieldType;
  options: string[];
  /** Of numbers: the ISO 4217 code of an amount of money. */
  currency: string | null;
  /** Of numbers: the unit of any other quantity. */
  unit: string | null;
  required: boolean;
  position: number;
  retired: boolean;
  /** Whether the backfill has processed all existing leads. */
  backfilled: boolean;
  /** The number of these leads whose value could, and could not, be converted to the type. */
  fitting: number;
  unfitting: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface NewField {
  /** The key with which requests send values. Derived from the label when left out. */
  key?: string | undefined;
  label?: string | undefined;
  type: FieldType;
  options?: string[] | undefined;
  currency?: string | null | undefined;
  unit?: string | null | undefined;
  required?: boolean | undefined;
  position?: number | undefined;
}

/** The type of a field cannot change. */
export type FieldChanges = Partial<Omit<NewField, 'type'>> & { retired?: boolean | undefined };

export const maxFields = 500;
export const maxOptions = 200;
export const maxUnitLength = 20;

const oneLine = (text: string) => !/\p{Cc}/u.test(text);

export function checkFieldKey(key: string): string {
  if (oneLine(key)) return key;
  throw invalidField('key', 'not_one_line', { record: 'field' });
}

/** Choices have unique options; other types have none. */
export function checkOptions(type: FieldType, options: readonly string[]): void {
  const chooses = type === 'choice' || type === 'choices';
  if (!chooses && options.length > 0) {
    throw invalidField('options', 'options_not_allowed', { type });
  }
  if (chooses && options.length === 0) {
    throw invalidField('options', 'options_missing');
  }
  const names = options.map(nameKey);
  if (new Set(names).size !== names.length || names.includes('') || !options.every(oneLine)) {
    throw invalidField('options', 'options_invalid');
  }
}

/** Only numbers have a currency or a unit, and only one of them. Returns the code in upper case. */
export function checkMeasure(
  type: FieldType,
  { currency, unit }: Pick<Field, 'currency' | 'unit'>,
): Pick<Field, 'currency' | 'unit'> {
  for (const measure of ['currency', 'unit'] as const) {
    if ({ currency, unit }[measure] !== null && type !== 'number') {
      throw invalidField(measure, 'measure_not_allowed', { type, measure });
    }
  }
  if (currency !== null && unit !== null) {
    throw invalidField('unit', 'currency_and_unit');
  }
  if (unit !== null && !oneLine(unit)) {
    throw invalidField('unit', 'not_one_line', { record: 'unit' });
  }
  return { currency: currency && checkCurrency(currency), unit };
}

export function refuseTakenField(
  others: readonly { id: string; key: string; retired_at: Date | null }[],
  { id, key }: { id: string; key: string },
): void {
  const taken = others.find((other) => other.id !== id && other.key === key);
  if (taken === undefined) return;
  const hint = taken.retired_at === null ? '' : ', which is retired: restore it';
  throw new DomainError('conflict', `There is a field with the key "${key}" already${hint}.`);
}

/** During a backfill, a change that needs another backfill is rejected. */
export function refuseBeforeBackfill({ backfilled_to }: { backfilled_to: number | null }): void {
  if (backfilled_to === null) return;
  throw new DomainError(
    'conflict',
    'The values of the field are still being backfilled: try again in a moment.',
  );
}
