import type { Column, Schema, Table } from './read-tables.ts';

const HEAD =
  '-- What the migrations amount to, written by `npm run schema`; a check fails when it is stale.\n';

export function renderSql(schema: Schema): string {
  const parts = [
    HEAD,
    ...schema.extensions.map((name) => `create extension ${name};\n`),
    ...schema.functions.map((definition) => `${definition.trimEnd()};\n`),
    ...schema.tables.map(renderTable),
  ];
  return parts.join('\n');
}

function renderTable(table: Table): string {
  const lines = [
    ...table.columns.map(renderColumn),
    ...table.constraints
      // Since PostgreSQL 18 `not null` is a constraint too; the column shows it.
      .filter(({ kind }) => kind !== 'n')
      .map(({ name, definition }) => `constraint ${name} ${definition}`),
  ];
  const after = [...table.indexes, ...table.triggers].map((text) => `${short(text)};\n`);
  const body = lines.map((line) => `  ${line}`).join(',\n');
  return `create table ${table.name} (\n${body}\n);\n${after.join('')}`;
}

function renderColumn(column: Column): string {
  const parts = [column.name, short(column.sqlType)];
  if (column.notNull) parts.push('not null');
  if (column.identity !== null) parts.push(`generated ${column.identity} as identity`);
  else if (column.generated) parts.push(`generated always as (${column.default}) stored`);
  else if (column.default !== null) parts.push(`default ${column.default}`);
  return parts.join(' ');
}

function short(text: string): string {
  return text
    .replaceAll('timestamp with time zone', 'timestamptz')
    .replaceAll(' ON public.', ' ON ')
    .replaceAll(' USING btree ', ' ');
}
