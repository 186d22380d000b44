// Lists of leads by the custom fields that the workspace has defined: what they are filtered and
// sorted by, in ids and in texts that sort as the values do.
import { type RawBuilder, sql } from 'kysely';
import type { Catalog, CatalogField } from '../../catalog/catalog.ts';
import { invalidField } from '../../errors.ts';
import { fitValue } from '../../fields/fit-value.ts';
import { sortableTexts } from '../../fields/sortable.ts';

export interface ChosenField {
  id: string;
  value: string;
}

/** What is sorted by: `custom_fields.budget`. */
export const customSort = 'custom_fields.';
export type CustomSort = `${typeof customSort}${string}`;
export const isCustomSort = (sort: string): sort is CustomSort => sort.startsWith(customSort);

/** Undefined when one of them is no field, or the value is none of its values. */
export function chooseFields(
  wanted: Record<string, string>,
  { fields }: Catalog,
): ChosenField[] | undefined {
  const chosen: ChosenField[] = [];
  for (const [key, text] of Object.entries(wanted)) {
    const field = fields.byKey.get(key);
    const value = field && textOf(field, text);
    if (field === undefined || value === undefined) return undefined;
    chosen.push({ id: field.id, value });
  }
  return chosen;
}

function textOf(field: CatalogField, text: string): string | undefined {
  const fitted = fitValue(field, text);
  if ('problem' in fitted || fitted.value === null) return undefined;
  return sortableTexts(field.type, fitted.value)[0];
}

/** Says what is wrong with fields that lists are asked by; the catalog is the present one. */
export function checkListedFields(
  { filter, sort }: { filter: { fields?: Record<string, string> }; sort: string },
  catalog: Catalog,
): void {
  for (const [key, text] of Object.entries(filter.fields ?? {})) {
    const cursor = `${customSort}${key}`;
    const fitted = fitValue(usableField(catalog, key, cursor), text);
    if ('problem' in fitted) throw invalidField(cursor, `The ${cursor} field ${fitted.problem}.`);
  }
  if (!isCustomSort(sort)) return;
  const { type } = usableField(catalog, sort.slice(customSort.length), 'sort');
  if (type === 'choices') {
    throw invalidField('sort', 'Leads cannot be sorted by a field of several choices.');
  }
}

function usableField({ fields }: Catalog, key: string, cursor: string): CatalogField {
  const field = fields.byKey.get(key);
  if (field === undefined) {
    throw invalidField(
      cursor,
      `No custom field "${key}" is defined: define it to list leads by it.`,
    );
  }
  if (!field.backfilled) {
    throw invalidField(
      cursor,
      `The leads are still being gone through for the custom field "${key}": try again in a moment.`,
    );
  }
  return field;
}

/** No field has this id: leads that are sorted by what they cannot be sorted by have no value. */
const noField = '00000000-0000-0000-0000-000000000000';

export function fieldOfSort(sort: string, { fields }: Catalog): string | undefined {
  if (!isCustomSort(sort)) return undefined;
  const field = fields.byKey.get(sort.slice(customSort.length));
  return field === undefined || field.type === 'choices' ? noField : field.id;
}

/** The value by which a lead `l` that is at hand is sorted. */
export function sortedValue(field: string): RawBuilder<string | null> {
  return sql<string | null>`(select o.value from lead_field_values o
    where o.workspace_id = l.workspace_id and o.lead_id = l.id and o.field_id = ${field})`;
}

/** Of leads `l`: that they have the value. */
export function hasValue({ id, value }: ChosenField): RawBuilder<boolean> {
  return sql<boolean>`exists (select from lead_field_values f
    where f.workspace_id = l.workspace_id and f.lead_id = l.id and f.field_id = ${id}
      and f.value = ${value})`;
}

export function hasNone(field: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from lead_field_values o
    where o.workspace_id = l.workspace_id and o.lead_id = l.id and o.field_id = ${field})`;
}
