import { DomainError, invalidField } from '../../errors.ts';
import { createCsvReader } from './csv-reader.ts';
import { type FileFormat, type FileRow, maxColumns } from './file-format.ts';
import { withoutGuard } from './formula-guard.ts';

type Text = Pick<FileFormat, 'encoding' | 'delimiter'>;

// So few rows are in memory at once.
const pieceBytes = 64 * 1024;

/** The rows with a value, as many at a time as a piece of the file has. */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: Text,
): AsyncGenerator<FileRow[]> {
  const reader = createCsvReader(delimiter ?? ',');
  let number = 0;
  const rowsOf = (records: string[][]): FileRow[] => {
    const rows: FileRow[] = [];
    for (const cells of records) {
      number += 1;
      if (cells.length > maxColumns) throw tooManyColumns();
      if (cells.some((cell) => cell !== '')) rows.push({ number, cells: cells.map(withoutGuard) });
    }
    return rows;
  };
  for await (const text of decode(chunks, encoding ?? 'utf-8')) {
    const rows = rowsOf(reader.push(text));
    if (rows.length > 0) yield rows;
  }
  const rows = rowsOf(reader.end());
  if (rows.length > 0) yield rows;
}

/** Removes the byte order mark. */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of chunks) {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
      }
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof TypeError)) throw error;
    throw invalidField('file', 'file_encoding_invalid', { encoding });
  }
}

export const notText = (row: number): DomainError => invalidField('file', 'file_not_text', { row });

export const tooManyColumns = (): DomainError =>
  invalidField('file', 'file_too_many_columns', { max: maxColumns });
