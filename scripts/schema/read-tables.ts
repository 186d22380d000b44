// Reads tables, columns, constraints, indexes and functions from PostgreSQL's catalogs.

import type pg from 'pg';

export interface Column {
  name: string;
  /** As written in SQL, e.g. `timestamp with time zone`. */
  sqlType: string;
  /** The type's short name, e.g. `timestamptz`; for an array, the element type's. */
  type: string;
  isArray: boolean;
  notNull: boolean;
  default: string | null;
  identity: 'always' | 'by default' | null;
  generated: boolean;
}

export interface Table {
  name: string;
  columns: Column[];
  constraints: { name: string; kind: string; definition: string }[];
  indexes: string[];
  triggers: string[];
}

export interface Schema {
  tables: Table[];
  functions: string[];
  extensions: string[];
}

const HIDDEN = ['schema_migrations', 'installation_settings'];

const TABLES = `
select c.relname as name,
  (select json_agg(json_build_object(
      'name', a.attname,
      'sqlType', format_type(a.atttypid, a.atttypmod),
      'type', coalesce(e.typname, t.typname),
      'isArray', e.oid is not null,
      'notNull', a.attnotnull,
      'default', pg_get_expr(d.adbin, d.adrelid),
      'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end,
      'generated', a.attgenerated <> '') order by a.attnum)
    from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  (select coalesce(json_agg(json_build_object(
      'name', k.conname, 'kind', k.contype, 'definition', pg_get_constraintdef(k.oid))
      order by position(k.contype in 'pufc'), k.conname), '[]')
    from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')) as constraints,
  (select coalesce(json_agg(pg_get_indexdef(i.indexrelid) order by x.relname), '[]')
    from pg_index i join pg_class x on x.oid = i.indexrelid
    where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)) as indexes,
  (select coalesce(json_agg(pg_get_triggerdef(g.oid) order by g.tgname), '[]')
    from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal) as triggers
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all($1)
order by c.relname`;

const FUNCTIONS = `
select pg_get_functiondef(p.oid) as definition from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
order by p.proname`;

const EXTENSIONS = `select extname as name from pg_extension where extname <> 'plpgsql' order by extname`;

export async function readTables(pool: pg.Pool): Promise<Schema> {
  const tables = await pool.query<Table>(TABLES, [HIDDEN]);
  const functions = await pool.query<{ definition: string }>(FUNCTIONS);
  const extensions = await pool.query<{ name: string }>(EXTENSIONS);
  return {
    tables: tables.rows,
    functions: functions.rows.map((row) => row.definition),
    extensions: extensions.rows.map((row) => row.name),
  };
}
