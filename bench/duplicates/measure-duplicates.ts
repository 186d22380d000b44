// Measures likely duplicates: the time to group all contacts of a workspace, the time until those of a
// new contact are known, and a merge.
import { median, type Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import type { Sender } from '../world.ts';
import { fillContacts } from './fill-contacts.ts';

export interface DuplicatesMeasured {
  contacts: number;
  groupingSeconds: number;
  /** From the response to a new contact to that with its duplicates. */
  known: Sample;
  merge: Sample;
}

const repetitions = 40;
const retryAfterMs = 200;

interface Group {
  id: number;
  contacts: { id: number }[];
}

export async function measureDuplicates(
  harness: Harness,
  log: (line: string) => void,
): Promise<DuplicatesMeasured> {
  const { contacts } = harness.settings;
  const sender = await harness.world.addSender('leadhub');
  log(`writing ${contacts} contacts`);
  await harness.world.run((pool) => fillContacts(pool, sender.workspaceId, contacts));
  await harness.world.analyze();
  const request = requester(harness, sender);
  const startedAt = performance.now();
  const groups: Group[] = await request('GET', `duplicates?per_page=${repetitions}`);
  const groupingSeconds = (performance.now() - startedAt) / 1000;
  log(`grouped in ${groupingSeconds.toFixed(1)} s`);

  const known: number[] = [];
  for (let count = 0; count < repetitions; count += 1) {
    const person = { first_name: 'Nora', last_name: `Bench ${count % 5}`, city: 'City 1' };
    const { id } = await request('POST', 'contacts', person);
    known.push(await timeOf(() => request('GET', `duplicates/${id}`)));
  }
  const merge: number[] = [];
  for (const { contacts } of groups) {
    const [kept, ...others] = contacts.map(({ id }) => id);
    const body = { contact_ids: others };
    merge.push(await timeOf(() => request('POST', `contacts/${kept}/merge`, body)));
  }
  return { contacts, groupingSeconds, known: sampleOf(known), merge: sampleOf(merge) };
}

/** Retries while many contacts are being grouped (503); a contact may have no duplicates (404). */
function requester({ inlet }: Harness, { target }: Sender) {
  return async (method: string, path: string, body?: object) => {
    const headers = {
      authorization: `Bearer ${target.key}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    for (;;) {
      const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1/${path}`, init);
      const text = await response.text();
      if (response.ok || response.status === 404) return JSON.parse(text).data;
      if (response.status !== 503) throw new Error(`${method} ${path}: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    }
  };
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

function sampleOf(times: readonly number[]): Sample {
  const sorted = times.toSorted((one, other) => one - other);
  const sum = sorted.reduce((total, one) => total + one, 0);
  return {
    perSecond: (sorted.length * 1000) / sum,
    p50Ms: median(sorted),
    p99Ms: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0,
    maxMs: sorted.at(-1) ?? 0,
  };
}
