// Reads rows as PostgreSQL formats them for `copy … to stdout`, so that the program only passes bytes on.
import { type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './pool.ts';

export interface CopyFormat {
  /** One byte each. */
  delimiter: string;
  quote: string;
  lineEnd: '\n' | '\r\n';
}

const firstSize = 256 * 1024;
const newline = 1;

/** `rows` has no parameters, since the statement cannot have any: see `literal`. */
export async function copyRows(
  { kysely, pool }: Database,
  rows: RawBuilder<unknown>,
  { delimiter, quote, lineEnd }: CopyFormat,
): Promise<Buffer> {
  const { sql: text } = sql`copy (${rows}) to stdout with (
    format csv, delimiter ${literal(delimiter)}, quote ${literal(quote)})`.compile(kysely);
  const client = await pool.connect();
  try {
    const lines = createLines(lineEnd);
    await new Promise<void>((resolve, reject) => {
      const query = Object.assign(new pg.Query(text), {
        // Each message is a row with its line feed, in a buffer that the driver uses again.
        handleCopyData: ({ chunk }: { chunk: Buffer }) => lines.add(chunk),
        callback: (error: Error | null) => (error ? reject(error) : resolve()),
      });
      client.query(query);
    });
    return lines.all();
  } finally {
    client.release();
  }
}

function createLines(lineEnd: CopyFormat['lineEnd']) {
  const extra = lineEnd.length - newline;
  let bytes = Buffer.allocUnsafe(firstSize);
  let length = 0;
  return {
    add(row: Buffer): void {
      const end = length + row.length + extra;
      if (end > bytes.length) {
        const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, end));
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
      row.copy(bytes, length);
      if (extra > 0) bytes.write(lineEnd, end - lineEnd.length, 'latin1');
      length = end;
    },
    all: (): Buffer => bytes.subarray(0, length),
  };
}

/** A text within a statement that takes no parameters. */
export const literal = (text: string): RawBuilder<string> => sql.raw(pg.escapeLiteral(text));
