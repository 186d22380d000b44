// Many rows in one statement: a column is one array parameter, the statement `unnest`s them. Their
// text form is made here, since it is on the way of each lead.

export type Cell = string | number | boolean | Date | null;

/** The text form of a PostgreSQL array of texts. */
export function arrayLiteral(cells: readonly (string | null)[]): string {
  return literal(cells, quoted);
}

export interface Column<Row> {
  name: string;
  type: string;
  /** Of `jsonb`, the text of the JSON. */
  cell: (row: Row) => Cell;
  /** What the table itself puts where nothing is given, if that is not null. */
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
  // The text of a JSON has no character that an array would want written otherwise.
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

/** Most rows of a batch are of one moment. */
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
  return `insert into ${table} (${names}) select ${names} from ${unnestText(columns, 'given')}`;
}

// Each set of columns is a statement of its own that every connection prepares.
const mostVariants = 200;

/**
 * Inserts rows, naming only the columns in which one of them has something: most are empty in most
 * batches, and an array of nothing costs as much to read as any other.
 */
export function insertInto<Row>(table: string, columns: readonly Column<Row>[]) {
  const texts = new Map<string, string>();
  return (rows: readonly Row[]): { text: string; values: string[] } => {
    const used: Column<Row>[] = [];
    const values: string[] = [];
    for (const column of columns) {
      const cells = rows.map(column.cell);
      const usual = column.default ?? null;
      if (texts.size < mostVariants && cells.every((cell) => cell === usual)) continue;
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
