// Changes or deletes many leads: up to 1,000 by a request, more of them in turn.
import type { BulkChange, Inlet } from '@inlet/sdk';
import type { RunningWork } from '../../../progress/works.ts';
import type { SearchParams } from '../../../search-params.ts';
import { leadsQuery } from '../fetch-leads.ts';

const maxOfRequest = 1_000;
const perPage = 100;

export type Target = { ids: readonly number[] } | { params: SearchParams; total: number };

export interface BulkResult {
  causes: string[];
  count: number;
}

type Send = (ids: readonly number[]) => Promise<BulkChange>;

export async function runBulk(
  inlet: Inlet,
  target: Target,
  send: Send,
  start: (total: number) => RunningWork,
): Promise<BulkResult> {
  if ('ids' in target && target.ids.length <= maxOfRequest) {
    const { cause, count } = await send(target.ids);
    return { causes: count > 0 ? [cause] : [], count };
  }
  const work = start('ids' in target ? target.ids.length : target.total);
  try {
    const ids = 'ids' in target ? target.ids : await readIds(inlet, target.params, work.signal);
    return await sendInTurn(ids, send, work);
  } finally {
    work.end();
  }
}

/** All of them before the first changes, since a change may take leads out of the list. */
async function readIds(inlet: Inlet, params: SearchParams, signal: AbortSignal): Promise<number[]> {
  const ids: number[] = [];
  const list = inlet.leads.list(leadsQuery(params, { per_page: perPage }), { signal });
  for await (const { data } of list.pages()) ids.push(...data.map(({ id }) => id));
  return ids;
}

async function sendInTurn(
  ids: readonly number[],
  send: Send,
  work: RunningWork,
): Promise<BulkResult> {
  const causes: string[] = [];
  let count = 0;
  for (let from = 0; from < ids.length && !work.signal.aborted; from += maxOfRequest) {
    const result = await send(ids.slice(from, from + maxOfRequest));
    if (result.count > 0) causes.push(result.cause);
    count += result.count;
    await work.step(Math.min(from + maxOfRequest, ids.length));
  }
  return { causes, count };
}
