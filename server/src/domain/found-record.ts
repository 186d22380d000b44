// A record that a search of all kinds has found, before it is ranked.
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

/** The rows of the index beside the newest, unless those are enough, or all that match. */
export async function addIndexed<Row extends { number: number }>(
  newest: readonly Row[],
  isAll: boolean,
  readIndexed: () => Promise<readonly Row[]>,
): Promise<Row[]> {
  if (isAll || newest.length >= partSearch.enough) return [...newest];
  const rows = [...newest, ...(await readIndexed())];
  return [...new Map(rows.map((row) => [row.number, row])).values()];
}

/** A row of a lead or a contact. */
export interface FoundPerson extends Identified {
  first_name: string;
  last_name: string;
  email: string | null;
  phone: string | null;
  company: string | null;
}

export function foundPerson(row: FoundPerson): FoundRecord {
  const { id, number, email, phone, company } = row;
  const name = `${row.first_name} ${row.last_name}`.trim();
  return {
    ...{ id, number, title: name || (email ?? phone ?? '') },
    subtitle: [company, email ?? phone].filter(Boolean).join(' · ') || null,
    texts: [
      { field: 'name', text: name },
      { field: 'email', text: email },
      { field: 'phone', text: phone },
    ],
  };
}
