// The bytes of an export, batch by batch. The next batches are read while the client takes the last one;
// a client that does not read holds them in memory, and no connection to the database.
import type { WithSlot } from '../../platform/fair-limiter.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { chooseColumns } from './choose-columns.ts';
import { csvHeader, csvRows } from './formats/csv.ts';
import { ndjsonRows } from './formats/ndjson.ts';
import type { Batch } from './formats/rows-query.ts';
import { sheetRows, writeXlsx } from './formats/xlsx.ts';
import type { Export } from './plan-export.ts';

const rowsAtOnce = { first: 500, most: 2_000 };
/** Of a batch: rows with long texts and many fields are read fewer at once. */
const bytesAtOnce = 4 * 1024 * 1024;
/** PostgreSQL takes most of the time, and reads these on a processor each. */
const batchesAhead = 2;
/** While names of the catalog keep changing, the last reading is taken. */
const maxRounds = 5;

export async function* readExport(
  deps: ReadDeps,
  workspaceId: string,
  one: Export,
  withSlot: WithSlot,
): AsyncGenerator<Buffer> {
  const catalog = await withSlot(() => freshCatalog(deps, workspaceId));
  const columns = chooseColumns(one.kind, catalog, one);
  const batches = readBatches(one.numbers, (numbers) =>
    withSlot(() => readBatch(deps, workspaceId, one, numbers)),
  );
  if (one.format === 'xlsx') {
    const sheet = { name: one.kind.list.table, rows: one.numbers.length };
    yield* writeXlsx(sheet, columns, batches);
    return;
  }
  if (one.format === 'csv') yield csvHeader(columns, one.hasMark);
  yield* batches;
}

async function* readBatches(
  numbers: readonly number[],
  read: (numbers: readonly number[]) => Promise<Buffer>,
): AsyncGenerator<Buffer> {
  const ahead: { rows: number; batch: Promise<Buffer> }[] = [];
  let rows = rowsAtOnce.first;
  let next = 0;
  const start = () => {
    const chosen = numbers.slice(next, next + rows);
    if (chosen.length === 0) return;
    next += chosen.length;
    const batch = read(chosen);
    // It is awaited only after the client has taken those before.
    batch.catch(() => {});
    ahead.push({ rows: chosen.length, batch });
  };
  for (let count = 0; count < batchesAhead; count += 1) start();
  try {
    for (let one = ahead.shift(); one !== undefined; one = ahead.shift()) {
      const bytes = await one.batch;
      rows = rowsOfBytes(one.rows, bytes.length);
      start();
      if (bytes.length > 0) yield bytes;
    }
  } finally {
    await Promise.allSettled(ahead.map(({ batch }) => batch));
  }
}

const rowsOfBytes = (rows: number, bytes: number): number =>
  Math.max(1, Math.min(rowsAtOnce.most, Math.floor((bytesAtOnce * rows) / Math.max(1, bytes))));

/** Names are those of the catalog at the moment of reading. */
async function readBatch(
  deps: ReadDeps,
  workspaceId: string,
  one: Export,
  numbers: readonly number[],
): Promise<Buffer> {
  const { database } = deps;
  const { archived = false } = one.selection.filter;
  const batch: Batch = { workspaceId, table: one.kind.list.table, archived, numbers };
  let catalog = await freshCatalog(deps, workspaceId);
  for (let round = 1; ; round += 1) {
    const columns = chooseColumns(one.kind, catalog, one);
    const bytes = await {
      csv: () => csvRows(database, batch, columns),
      ndjson: () => ndjsonRows(database, batch, columns, !one.isWhole),
      xlsx: () => sheetRows(database, batch, columns),
    }[one.format]();
    const current = await freshCatalog(deps, workspaceId);
    if (current.version === catalog.version || round === maxRounds) return bytes;
    catalog = current;
  }
}
