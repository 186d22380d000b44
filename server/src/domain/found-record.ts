// What a search of all kinds of records finds of one kind, before it is ranked.
import type { Identified } from './record-ref.ts';

export interface FoundRecord extends Identified {
  title: string;
  subtitle: string | null;
  /** The texts that it was searched by, the most telling first. */
  texts: readonly { field: string; text: string | null }[];
}

/**
 * A search looks among the newest records first, and reads the index of texts only when few of them
 * match: so a term that most records contain is found at once, at any number of records.
 */
export const partSearch = {
  maxScanned: 3_000,
  /** So many candidates are enough to choose the best of. */
  enough: 40,
  /** At most so many rows of the index are read. */
  maxFound: 2_000,
} as const;
