// Finds the delimiter of a table by its first lines: the one that gives most of them the same number
// of columns, and the most columns. Pure.
import { DomainError } from '../../errors.ts';
import { createCsvReader } from './csv-reader.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const maxLines = 100;

export function detectDelimiter(head: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(linesOf(head, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function linesOf(head: string, delimiter: Delimiter): string[][] {
  const reader = createCsvReader(delimiter);
  try {
    const lines = reader.push(head).slice(0, maxLines);
    return lines.length > 0 ? lines : reader.end();
  } catch (error) {
    // With another delimiter, a quote may be closed.
    if (error instanceof DomainError) return [];
    throw error;
  }
}

function scoreOf(lines: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [columns, times] of counts) {
    if (columns > 1) best = Math.max(best, (times / lines.length) ** 2 * columns);
  }
  return best;
}
