import { type RawBuilder, sql } from 'kysely';
import type { Catalog } from '../../catalog/catalog.ts';
import { customColumns } from './custom-columns.ts';
import {
  type ExportColumn,
  idColumns,
  nameColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from './export-column.ts';

const names = ['first_name', 'last_name', 'email'];
const texts = ['company', 'website', 'address', 'city', 'state', 'zip', 'country', 'language'];

/** The addresses besides the primary one, with commas. */
function otherAddresses(kind: 'email' | 'phone'): ExportColumn {
  const addresses = (aggregate: RawBuilder<unknown>) => sql`(select ${aggregate}
    from contact_addresses a where a.workspace_id = l.workspace_id and a.contact_id = l.id
      and a.kind = ${sql.lit(kind)})`;
  return {
    name: `other_${kind}s`,
    form: 'text',
    sql: addresses(sql`string_agg(a.address, ', ' order by a.position)`),
    json: sql`coalesce(${addresses(sql`json_agg(a.address order by a.position)`)}, '[]')`,
  };
}

export const contactColumns = (catalog: Catalog, customKeys: readonly string[]): ExportColumn[] => [
  ...idColumns,
  ...names.map(textColumn),
  otherAddresses('email'),
  textColumn('phone'),
  otherAddresses('phone'),
  ...texts.map(textColumn),
  nameColumn('owner', sql`l.owner_member_id`, catalog.members, ({ email }) => email),
  tagsColumn('contact', catalog.tags),
  { name: 'consent', form: 'json', sql: sql`nullif(l.consent, '{}')` },
  timeColumn('created_at'),
  timeColumn('updated_at'),
  ...customColumns(customKeys),
];
