// Many rows in one statement: each column is one array parameter, and the statement `unnest`s them. We
// write the array literals ourselves, because every lead passes through here.

type Cell = string | number | boolean | Date | null;

/** The literal of a PostgreSQL text array. */
export function arrayLiteral(cells: readonly (string | null)[]): string {
  return literal(cells, quoted);
}

export interface Column<Row> {
  name: string;
  type: string;
  /** For `jsonb`, the JSON text. */
  cell: (row: Row) => Cell;
  /** The default of the column in the table, if it is not null. */
  default?: Cell;
}

export function columnValues<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  return columns.map((column) => literal(rows.map(column.cell), writerOf(column.type)));
}

function literal<Item>(cells: readonly Item[], write: (cell: NonNullable<Item>) => string): string {
  let text = '{';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (index > 0) text += ',';
    text += cell === null || cell === undefined ? 'NULL' : write(cell);
  }
  return `${text}}`;
}

type Writer = (cell: NonNullable<Cell>) => string;

const bare = new Set(['bigint', 'boolean', 'date', 'integer', 'numeric', 'timestamptz', 'uuid']);

function writerOf(type: string): Writer {
  if (bare.has(type)) return plain;
  // JSON text has no control characters, so JSON.stringify escapes only quotes and backslashes here,
  // and escapes them as an array literal needs it.
  return type === 'jsonb' ? JSON.stringify : quoted;
}

const special = /[\\"]/;

function quoted(cell: NonNullable<Cell>): string {
  const text = String(cell);
  return special.test(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : `"${text}"`;
}

function plain(cell: NonNullable<Cell>): string {
  return cell instanceof Date ? isoOf(cell) : String(cell);
}

let lastTime = 0;
let lastIso = new Date(lastTime).toISOString();

/** Most rows of a batch have the same time. */
function isoOf(date: Date): string {
  const time = date.getTime();
  if (time !== lastTime) {
    lastIso = date.toISOString();
    lastTime = time;
  }
  return lastIso;
}

/** `unnest($1::text[], …) as name(column, …)`, numbered from the first parameter. */
export function unnestText<Row>(columns: readonly Column<Row>[], name: string): string {
  const parameters = columns.map((column, index) => `$${index + 1}::${column.type}[]`);
  return `unnest(${parameters.join(', ')}) as ${name}(${columns.map((column) => column.name).join(', ')})`;
}

export function insertText<Row>(table: string, columns: readonly Column<Row>[]): string {
  const names = columns.map((column) => column.name).join(', ');
  return `insert into ${table} (${names}) select ${names} from ${unnestText(columns, 'input')}`;
}

// Each set of columns is a separate statement that every connection prepares.
const maxVariants = 200;

/**
 * Inserts rows and omits the columns in which every row has the default: most columns of most batches,
 * and PostgreSQL reads an array of nulls no faster than any other.
 */
export function insertInto<Row>(table: string, columns: readonly Column<Row>[]) {
  const texts = new Map<string, string>();
  return (rows: readonly Row[]): { text: string; values: string[] } => {
    const used: Column<Row>[] = [];
    const values: string[] = [];
    for (const column of columns) {
      const cells = rows.map(column.cell);
      const fallback = column.default ?? null;
      if (texts.size < maxVariants && cells.every((cell) => cell === fallback)) continue;
      used.push(column);
      values.push(literal(cells, writerOf(column.type)));
    }
    const names = used.map((column) => column.name).join();
    let text = texts.get(names);
    if (text === undefined) {
      text = insertText(table, used);
      texts.set(names, text);
    }
    return { text, values };
  };
}
