// Whether the first row of a file names its columns: it has no value that only data has. Pure.
import { isEmail } from '../../contacts/normalise-email.ts';

const number = /^[+-]?[\d.,\s]+$/;
const day = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;

const isData = (cell: string): boolean =>
  isEmail(cell) || number.test(cell) || day.test(cell) || cell.replace(/\D/g, '').length >= 6;

export function looksLikeHeader(first: readonly string[], second?: readonly string[]): boolean {
  const names = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (names.length === 0 || names.some(isData)) return false;
  // A file of texts alone: a header differs from what stands below it.
  return second === undefined || second.some((cell, index) => cell.trim() !== first[index]?.trim());
}
