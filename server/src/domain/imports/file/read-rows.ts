import { createTimeSlice } from '../../../platform/time-slice.ts';
import type { FileFormat, FileRow } from './file-format.ts';
import { readCsv } from './read-csv.ts';
import { readNdjson } from './read-ndjson.ts';
import { readXlsx } from './read-xlsx.ts';

/** How long a file is read before others get their turn. */
export const sliceMs = 10;

/** All rows with a value, the header too. `names` receives the columns of a file without a header row. */
export function readRows(
  chunks: AsyncIterable<Uint8Array>,
  format: FileFormat,
  names: string[],
): AsyncGenerator<FileRow[]> {
  if (format.type === 'xlsx') return readXlsx(chunks);
  return format.type === 'ndjson' ? readNdjson(chunks, names) : readCsv(chunks, format);
}

/** The rows below the header, without the first `skipped`, in blocks of `size`. */
export async function* readDataRows(
  chunks: AsyncIterable<Uint8Array>,
  format: FileFormat,
  names: readonly string[],
  { skipped = 0, size }: { skipped?: number; size: number },
): AsyncGenerator<FileRow[]> {
  let toSkip = skipped + (format.hasHeader && format.type !== 'ndjson' ? 1 : 0);
  let block: FileRow[] = [];
  const slice = createTimeSlice(sliceMs);
  for await (const rows of readRows(chunks, format, [...names])) {
    for (const row of rows) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      block.push(row);
      if (block.length < size) continue;
      yield block;
      block = [];
    }
    await slice();
  }
  if (block.length > 0) yield block;
}
