// The columns of a new file, each with its first values and the field where it probably goes. Pure.
import { createHash } from 'node:crypto';
import { type Catalog, nameKey } from '../catalog/catalog.ts';
import type { FileContent } from './file/analyse-file.ts';
import type { ImportColumn } from './import.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { guessDateOrder, guessDecimalMark } from './mapping/guess-notation.ts';
import type { PlainTarget } from './mapping/target-fields.ts';
import { plainReaders } from './rows/read-values.ts';

const shownSamples = 5;
const maxSampleLength = 100;

export function guessColumns({ names, rows }: FileContent, catalog: Catalog): ImportColumn[] {
  const columns = names.map((name, index) => {
    const values = rows.map(({ cells }) => (cells[index] ?? '').trim());
    return { name, samples: [...new Set(values.filter((value) => value !== ''))] };
  });
  const fields = guessMapping(columns, {
    customFields: catalog.fields.all,
    resolves: (field, value) => resolves(field, value, catalog),
  });
  return columns.map(({ name, samples }, index) => ({
    name,
    samples: samples.slice(0, shownSamples).map((text) => text.slice(0, maxSampleLength)),
    field: fields[index] ?? null,
    newField: null,
    decimalMark: guessDecimalMark(samples),
    dateOrder: guessDateOrder(samples, catalog.country),
  }));
}

/** The mapping of an earlier file with the same columns. */
export const withMappingOf = (
  columns: readonly ImportColumn[],
  earlier: readonly ImportColumn[],
): ImportColumn[] =>
  columns.map((column, index) => {
    const { field = null, decimalMark, dateOrder } = earlier[index] ?? column;
    return { ...column, field, decimalMark, dateOrder };
  });

/** Equal for files with the same columns. */
export const signatureOf = (names: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(names.map(nameKey)))
    .digest('base64url');

function resolves(field: PlainTarget, value: string, catalog: Catalog): boolean {
  const column = { decimalMark: '.', dateOrder: 'ymd' } as ImportColumn;
  const draft = { firstName: '', lastName: '' };
  return plainReaders[field](catalog, column)(draft, value) === undefined;
}
