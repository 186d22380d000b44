// The format of a file, by its first bytes and its name. Pure.
import type { Delimiter } from './detect-delimiter.ts';
import type { Encoding } from './detect-encoding.ts';

export const fileTypes = ['csv', 'ndjson', 'xlsx'] as const;
export type FileType = (typeof fileTypes)[number];

export interface FileFormat {
  type: FileType;
  /** Of delimited text only. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  hasHeader: boolean;
}

/** A row as it is read: the number that a spreadsheet shows beside it, and its cells. */
export interface FileRow {
  number: number;
  cells: string[];
}

export const maxColumns = 500;

const zipMark = Buffer.from('PK\x03\x04', 'latin1');
/** An encrypted workbook, or one of Excel before 2007. */
const compoundMark = Buffer.from('d0cf11e0', 'hex');

export function fileTypeOf(head: Buffer, fileName: string): FileType | 'compound' {
  if (head.subarray(0, 4).equals(zipMark)) return 'xlsx';
  if (head.subarray(0, 4).equals(compoundMark)) return 'compound';
  if (/\.(ndjson|jsonl)$/i.test(fileName)) return 'ndjson';
  return /^(\xef\xbb\xbf)?\s*\{/.test(head.subarray(0, 64).toString('latin1')) ? 'ndjson' : 'csv';
}
