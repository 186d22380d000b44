// Filters and sorts lists of leads by defined custom fields: by the ids of fields, and by texts
// that sort like the values.
import { type RawBuilder, sql } from 'kysely';
import type { Catalog, CatalogField } from '../../catalog/catalog.ts';
import { invalidField } from '../../errors.ts';
import { fitValue } from '../../fields/fit-value.ts';
import { sortableTexts } from '../../fields/sortable.ts';

export interface FieldFilter {
  id: string;
  value: string;
}

/** The prefix of a sort by a custom field: `custom_fields.budget`. */
const customSort = 'custom_fields.';
export type CustomSort = `${typeof customSort}${string}`;
export const isCustomSort = (sort: string): sort is CustomSort => sort.startsWith(customSort);

/** Undefined when a field does not exist, or a value does not fit its type: nothing matches. */
export function resolveFieldFilters(
  values: Record<string, string>,
  { fields }: Catalog,
): FieldFilter[] | undefined {
  const filters: FieldFilter[] = [];
  for (const [key, text] of Object.entries(values)) {
    const field = fields.byKey.get(key);
    const value = field && textOf(field, text);
    if (field === undefined || value === undefined) return undefined;
    filters.push({ id: field.id, value });
  }
  return filters;
}

function textOf(field: CatalogField, text: string): string | undefined {
  const fitted = fitValue(field, text);
  if ('problem' in fitted || fitted.value === null) return undefined;
  return sortableTexts(field.type, fitted.value)[0];
}

/**
 * Refuses a filter or sort by a field that is undefined or not backfilled. Needs the current
 * catalog.
 */
export function checkListedFields(
  { filter, sort }: { filter: { fields?: Record<string, string> }; sort: string },
  catalog: Catalog,
): void {
  for (const [key, text] of Object.entries(filter.fields ?? {})) {
    const param = `${customSort}${key}`;
    const fitted = fitValue(usableField(catalog, key, param), text);
    if ('problem' in fitted) throw invalidField(param, `The ${param} field ${fitted.problem}.`);
  }
  if (!isCustomSort(sort)) return;
  const { type } = usableField(catalog, sort.slice(customSort.length), 'sort');
  if (type === 'choices') {
    throw invalidField('sort', 'Leads cannot be sorted by a field of several choices.');
  }
}

function usableField({ fields }: Catalog, key: string, param: string): CatalogField {
  const field = fields.byKey.get(key);
  if (field === undefined) {
    throw invalidField(
      param,
      `No custom field "${key}" is defined: define it to list leads by it.`,
    );
  }
  if (!field.backfilled) {
    throw invalidField(
      param,
      `The custom field "${key}" is still being added to existing leads: try again in a moment.`,
    );
  }
  return field;
}

/** No field has this id, so every lead counts as having no value in an impossible sort. */
const noField = '00000000-0000-0000-0000-000000000000';

export function fieldOfSort(sort: string, { fields }: Catalog): string | undefined {
  if (!isCustomSort(sort)) return undefined;
  const field = fields.byKey.get(sort.slice(customSort.length));
  return field === undefined || field.type === 'choices' ? noField : field.id;
}

/** The sort value of a lead `l` that is already read. */
export function sortedValue(field: string): RawBuilder<string | null> {
  return sql<string | null>`(select o.value from lead_field_values o
    where o.workspace_id = l.workspace_id and o.lead_id = l.id and o.field_id = ${field})`;
}

/** Whether a lead `l` has the value. */
export function hasValue({ id, value }: FieldFilter): RawBuilder<boolean> {
  return sql<boolean>`exists (select from lead_field_values f
    where f.workspace_id = l.workspace_id and f.lead_id = l.id and f.field_id = ${id}
      and f.value = ${value})`;
}

export function lacksValue(field: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from lead_field_values o
    where o.workspace_id = l.workspace_id and o.lead_id = l.id and o.field_id = ${field})`;
}
