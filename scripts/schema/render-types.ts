import type { Column, Schema, Table } from './read-tables.ts';

const HEAD = `// Written by \`npm run schema\` from the migrations; a check fails when it is stale.

import type { ColumnType } from 'kysely';

/** Reads return the stored value; a list is written as text, since the driver makes arrays of lists. */
type Json = ColumnType<unknown, object | string, object | string>;
type Numeric = ColumnType<string, string | number, string | number>;
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type GeneratedAlways<T> = ColumnType<T, never, never>;
`;

const TYPES: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  inet: 'string',
  citext: 'string',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'Numeric',
  text: 'string',
  time: 'string',
  timestamptz: 'Timestamp',
  uuid: 'string',
  varchar: 'string',
};

export function renderTypes(schema: Schema): string {
  const all = schema.tables.map((table) => `  ${table.name}: ${interfaceName(table.name)};\n`);
  return [
    HEAD,
    ...schema.tables.map(renderTable),
    `export interface Tables {\n${all.join('')}}\n`,
  ].join('\n');
}

function renderTable(table: Table): string {
  const lines = table.columns.map((column) => `  ${column.name}: ${typeOf(column, table)};\n`);
  return `export interface ${interfaceName(table.name)} {\n${lines.join('')}}\n`;
}

function interfaceName(table: string): string {
  return `${table.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Table`;
}

function typeOf(column: Column, table: Table): string {
  const found = TYPES[column.type];
  if (found === undefined) {
    throw new Error(
      `${table.name}.${column.name} is of type ${column.sqlType}, which scripts/schema/render-types.ts does not know yet.`,
    );
  }
  const one = found === 'string' ? (listedValues(column, table) ?? found) : found;
  const whole = column.isArray ? `${one.includes('|') ? `(${one})` : one}[]` : one;
  const nullable = column.notNull ? whole : `${whole} | null`;
  if (column.generated || column.identity === 'always') return `GeneratedAlways<${nullable}>`;
  if (column.identity !== null || column.default !== null) return `Generated<${nullable}>`;
  return nullable;
}

/** `check (plan in ('growth', 'pro'))` makes the type 'growth' | 'pro'. */
function listedValues(column: Column, table: Table): string | undefined {
  const name = column.name;
  const shape = new RegExp(`^CHECK \\(\\(${name} = ANY \\(ARRAY\\[(.+)\\]\\)\\)\\)$`);
  for (const { kind, definition } of table.constraints) {
    const list = kind === 'c' ? shape.exec(definition)?.[1] : undefined;
    if (list === undefined) continue;
    const values = [...list.matchAll(/'([^']+)'::text/g)].map((match) => `'${match[1]}'`);
    return values.join(' | ');
  }
  return undefined;
}
