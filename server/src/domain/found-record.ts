// A record that a search of all kinds has found, before it is ranked.
import type { Identified } from './record-ref.ts';

export interface FoundRecord extends Identified {
  title: string;
  subtitle: string | null;
  /** The texts that it was searched by, the most telling first. */
  texts: readonly { field: string; text: string | null }[];
}

export const partSearch = {
  /** So many candidates are enough to choose the best of. */
  enough: 40,
  /** So many of the newest records are read for a common term. */
  maxScanned: 3_000,
  /** At most so many rows of the index of texts are read. */
  maxFound: 2_000,
} as const;

/** So many of the newest records show whether a term is common. */
const sampled = 500;
const commonInSample = 8;

interface CandidateReads<Row> {
  /** The matches among so many of the newest records, and the number of all records. */
  newest: (scanned: number) => Promise<{ rows: readonly Row[]; size: number }>;
  indexed: () => Promise<readonly Row[]>;
}

/**
 * A term that many records contain is found among the newest ones, and any other in the index of
 * texts: so neither takes longer the more records there are.
 */
export async function findCandidates<Row extends { number: number }>({
  newest,
  indexed,
}: CandidateReads<Row>): Promise<Row[]> {
  const { enough, maxScanned } = partSearch;
  const sample = await newest(sampled);
  const found = new Map(sample.rows.map((row) => [row.number, row]));
  const add = (rows: readonly Row[]) => {
    for (const row of rows) found.set(row.number, row);
  };
  const isDone = (scanned: number) => found.size >= enough || sample.size <= scanned;
  if (!isDone(sampled) && found.size >= commonInSample) {
    add((await newest(maxScanned)).rows);
    if (isDone(maxScanned)) return [...found.values()];
  }
  if (!isDone(sampled)) add(await indexed());
  return [...found.values()];
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
