// An import: a file of leads, how it is read, where its columns go, and how far its run is.
import type { Identified } from '../record-ref.ts';
import type { FileFormat } from './file/file-format.ts';
import type { DateOrder, DecimalMark } from './mapping/guess-notation.ts';
import type { TargetField } from './mapping/target-fields.ts';

export const importStates = [
  'ready',
  'running',
  'paused',
  'finished',
  'cancelled',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

export const knownPeopleRules = ['create', 'update', 'fill', 'skip'] as const;
export type KnownPeople = (typeof knownPeopleRules)[number];

export const newFieldTypes = ['text', 'number', 'date', 'boolean'] as const;

/** A custom field that the start defines. */
interface NewImportField {
  label: string;
  type: (typeof newFieldTypes)[number];
}

export interface ImportColumn {
  name: string;
  /** Its first values. */
  samples: string[];
  /** Null: the column is left out. */
  field: TargetField | null;
  newField: NewImportField | null;
  /** How its numbers and dates are written. */
  decimalMark: DecimalMark;
  dateOrder: DateOrder;
}

/** For every row; a value of the row itself takes precedence, and tags are added to its own. */
export interface ImportOptions {
  knownPeople: KnownPeople;
  status: string | null;
  tags: string[];
  source: string | null;
  assignee: Identified | null;
  pipeline: Identified | null;
  stage: Identified | null;
  /** Whether webhooks deliver what the import changes. */
  webhooks: boolean;
}

interface ImportCounts {
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  incomplete: number;
}

export interface Import extends Identified, ImportCounts {
  fileName: string;
  bytes: number;
  state: ImportState;
  format: FileFormat;
  columns: ImportColumn[];
  options: ImportOptions;
  signature: string;
  rowCount: number;
  rowsDone: number;
  /** Since the last start or resumption; null until it can be known. */
  rowsPerSecond: number | null;
  startedAt: Date | null;
  endedAt: Date | null;
  undone: boolean;
  /** Its undo still runs. */
  undoing: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const defaultOptions: ImportOptions = {
  knownPeople: 'fill',
  status: null,
  tags: [],
  source: null,
  assignee: null,
  pipeline: null,
  stage: null,
  webhooks: false,
};

/** Null while it does not run, and until its rate is known. */
export function secondsLeft({ state, rowsPerSecond, rowCount, rowsDone }: Import): number | null {
  if (state !== 'running' || rowsPerSecond === null) return null;
  return Math.ceil((rowCount - rowsDone) / rowsPerSecond);
}

/** As events record it. */
export const importFacts = (one: Import) => ({
  number: one.number,
  file_name: one.fileName,
  state: one.state,
  row_count: one.rowCount,
  ...(one.rowsDone > 0 && {
    ...{ created: one.created, updated: one.updated, skipped: one.skipped },
    ...{ failed: one.failed, incomplete: one.incomplete },
  }),
});
