// The rows by which lists filter and sort leads on defined fields, written in the transaction that
// writes the leads.
import { sql } from 'kysely';
import { type Queries, queriesOf } from '../../../platform/database/queries.ts';
import { type Column, columnValues, insertText } from '../../../platform/database/rows.ts';
import type { Catalog, CatalogField } from '../../catalog/catalog.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { fitValue } from '../../fields/fit-value.ts';
import { sortableTexts } from '../../fields/sortable.ts';
import type { LeadRow } from '../lead.ts';

export type ValuedLead = Pick<
  LeadRow,
  'workspace_id' | 'id' | 'number' | 'created_at' | 'custom_fields'
>;

interface ValueRow {
  lead: ValuedLead;
  fieldId: string;
  value: string;
}

const columns: Column<ValueRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ lead }) => lead.workspace_id },
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead.id },
  { name: 'field_id', type: 'uuid', cell: ({ fieldId }) => fieldId },
  { name: 'value', type: 'text', cell: ({ value }) => value },
  {
    name: 'lead_created_at',
    type: 'timestamptz',
    cell: ({ lead }) => lead.created_at.toISOString(),
  },
  { name: 'lead_number', type: 'bigint', cell: ({ lead }) => lead.number },
];
const insert = `${insertText('lead_field_values', columns)} on conflict do nothing`;

type Field = Pick<CatalogField, 'id' | 'key' | 'type' | 'options'>;

/** A value that is older than its field and does not fit its type has no row. */
function valuesOf(lead: ValuedLead, fields: readonly Field[]): ValueRow[] {
  const rows: ValueRow[] = [];
  for (const field of fields) {
    const value = lead.custom_fields[field.key];
    const fitted = value === undefined ? undefined : fitValue(field, value);
    if (fitted === undefined || !('value' in fitted) || fitted.value === null) continue;
    for (const text of sortableTexts(field.type, fitted.value)) {
      rows.push({ lead, fieldId: field.id, value: text });
    }
  }
  return rows;
}

/** Accepts leads of several workspaces. Sends no statement when no field is defined. */
export async function addFieldValues(
  queries: Queries,
  leads: readonly ValuedLead[],
  fieldsOf: (workspaceId: string) => readonly Field[],
): Promise<void> {
  const rows = leads.flatMap((lead) => valuesOf(lead, fieldsOf(lead.workspace_id)));
  if (rows.length === 0) return;
  await queries.query({ text: insert, values: columnValues(columns, rows) });
}

/** Replaces the rows of leads after a change of their custom fields. */
export async function replaceFieldValues(
  { db }: WorkspaceWrite,
  leads: readonly ValuedLead[],
  { workspaceId, fields }: Catalog,
): Promise<void> {
  if (fields.all.length === 0) return;
  await sql`delete from lead_field_values
    where workspace_id = ${workspaceId}
      and lead_id = any(${leads.map(({ id }) => id)}::uuid[])`.execute(db);
  await addFieldValues(queriesOf(db), leads, () => fields.all);
}
