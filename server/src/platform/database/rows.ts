// Many rows in one statement: a column is one array parameter, the statement `unnest`s them.

export type Cell = string | number | boolean | null;

const special = /[\\"]/;

/** The text form of a PostgreSQL array, made here since it is on the way of each lead. */
export function arrayLiteral(cells: readonly Cell[]): string {
  let text = '{';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (index > 0) text += ',';
    if (cell === null || cell === undefined) text += 'NULL';
    else if (typeof cell !== 'string') text += String(cell);
    else if (special.test(cell)) text += `"${cell.replace(/[\\"]/g, '\\$&')}"`;
    else text += `"${cell}"`;
  }
  return `${text}}`;
}

export interface Column<Row> {
  name: string;
  type: string;
  cell: (row: Row) => Cell;
  /** What the table itself puts where nothing is given, if that is not null. */
  default?: Cell;
}

export function columnValues<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  return columns.map((column) => arrayLiteral(rows.map(column.cell)));
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
      values.push(arrayLiteral(cells));
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
