// Measures lists of leads: the same requests in a small and a large workspace, a page of the large
// one beside a minimal program, and lists at high concurrency.
import type { Sample } from '../figure.ts';
import type { Harness } from '../measure/harness.ts';
import { startWorker } from '../processes/start-worker.ts';
import type { PlainList, PlainListPlan } from '../references/plain-list.ts';
import type { Sender } from '../world.ts';
import {
  firstPages,
  type ListRequest,
  middlePages,
  otherRequests,
  viewFilters,
} from './list-requests.ts';

export interface ListsMeasured {
  connections: number;
  large: number;
  /** `sample` is of the large workspace, `small` of the small one. */
  lists: { name: string; target?: ListRequest['target']; sample: Sample; small: Sample }[];
  /** The first list of the large workspace by a column of texts, which loads that column. */
  firstMs: number;
  /** A page of 25 of the unfiltered list, and that of the reference. */
  page: { sample: Sample; reference: Sample };
  concurrentSize: number;
  /** Lists of a workspace of medium size over many connections; only with `--big`. */
  concurrent: { name: ConcurrentName; connections: number; sample: Sample }[];
}

type ConcurrentName =
  | 'with total'
  | 'by status'
  | 'at offset 150,000'
  | 'search, part of an e-mail';

const connections = 16;
const smallSize = 10_000;
const concurrentSize = 200_000;

export async function measureLists(
  harness: Harness,
  large: number,
  log: (line: string) => void,
): Promise<ListsMeasured> {
  const small = Math.min(smallSize, Math.ceil(large / 5));
  const smallSender = await addFilledSender(harness, small, log);
  const largeSender = await addFilledSender(harness, large, log);
  const firstMs = await timeOf(() => get(harness, largeSender, 'leads?sort=last_name'));
  log(`the first list by a column: ${firstMs.toFixed()} ms`);
  for (const sender of [smallSender, largeSender]) await loadColumns(harness, sender);
  const lists: ListsMeasured['lists'] = [];
  const measure = async (
    { name, target }: Pick<ListRequest, 'name' | 'target'>,
    smallQueries: string[],
    largeQueries: string[],
  ) => {
    const ofSmall = await measureQueries(harness, smallSender, smallQueries, connections);
    const sample = await measureQueries(harness, largeSender, largeQueries, connections);
    lists.push({ name, target, sample, small: ofSmall });
    const times = [ofSmall, sample].map(({ p99Ms = 0 }) => p99Ms.toFixed(1));
    log(`lists, ${name}: p99 ${times.join(' ms, then ')} ms`);
  };
  for (const request of [...firstPages, ...otherRequests]) {
    await measure(request, pathsOf(request, small), pathsOf(request, large));
  }
  for (const { name, query } of middlePages) {
    const smallQueries = await cursorQueries(harness, smallSender, query);
    await measure({ name }, smallQueries, await cursorQueries(harness, largeSender, query));
  }
  const page = await measurePage(harness, largeSender, log);
  const concurrent = large < concurrentSize ? [] : await measureConcurrent(harness, log);
  return { connections, large, lists, firstMs, page, concurrentSize, concurrent };
}

async function addFilledSender(
  harness: Harness,
  leads: number,
  log: (line: string) => void,
): Promise<Sender> {
  log(`filling a workspace with ${leads} leads`);
  const sender = await harness.world.addSender('leadhub');
  await harness.world.fill(sender.workspaceId, leads);
  return sender;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The program loads most of them by itself once a large list is used. */
async function loadColumns(harness: Harness, sender: Sender): Promise<void> {
  for (const filter of viewFilters) {
    const view = { kind: 'leads', name: JSON.stringify(filter), shared: true, filter };
    await post(harness, sender, 'views', view);
  }
  for (const request of firstPages) await get(harness, sender, pathsOf(request, 1)[0] ?? '');
}

function pathsOf({ path = 'leads', queries }: ListRequest, leads: number): string[] {
  return queries(leads).map((query) => `${path}?${query}`);
}

/** From three positions around the middle. */
async function cursorQueries(harness: Harness, sender: Sender, query: string): Promise<string[]> {
  const { total } = (await get(harness, sender, `leads?${query}&per_page=15`)).meta;
  const queries: string[] = [];
  for (const position of [0.4, 0.5, 0.6]) {
    const page = Math.max(1, Math.floor((total * position) / 15));
    const path = `leads?${query}&page=${page}`;
    const { next_cursor: cursor } = (await get(harness, sender, path)).meta;
    queries.push(`leads?${query}&cursor=${cursor ?? ''}`);
  }
  return queries;
}

async function get(harness: Harness, sender: Sender, path: string) {
  const response = await send(harness, sender, path, { method: 'GET' });
  return (await response.json()) as { meta: { total: number; next_cursor: string | null } };
}

async function post(harness: Harness, sender: Sender, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await send(harness, sender, path, {
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  });
  await response.body?.cancel();
}

async function send({ inlet }: Harness, { target }: Sender, path: string, init: RequestInit) {
  const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1/${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${target.key}` },
  });
  if (response.ok) return response;
  throw new Error(`${path} responded with ${response.status}: ${await response.text()}`);
}

async function measureQueries(
  harness: Harness,
  { target }: Sender,
  paths: string[],
  count: number,
): Promise<Sample> {
  const { inlet } = harness;
  const watched = { program: inlet.pid, database: inlet.databasePid };
  const texts = paths.map((path) => request(`/api/v1/${path}`, target.key));
  return drive(harness, inlet.port, texts, count, watched);
}

async function measurePage(
  harness: Harness,
  sender: Sender,
  log: (line: string) => void,
): Promise<ListsMeasured['page']> {
  const worker = startWorker<PlainListPlan, PlainList>('references/plain-list.ts');
  try {
    const { workspaceId } = sender;
    const { port } = await worker.call({ connection: harness.world.connection, workspaceId });
    const watched = { program: worker.pid, database: harness.inlet.databasePid };
    const reference = await drive(harness, port, [request('/leads', '')], connections, watched);
    const sample = await measureQueries(harness, sender, ['leads?per_page=25'], connections);
    log(
      `a page of 25: ${sample.perSecond.toFixed()}/s, select: ${reference.perSecond.toFixed()}/s`,
    );
    return { sample, reference };
  } finally {
    await worker.stop();
  }
}

async function measureConcurrent(
  harness: Harness,
  log: (line: string) => void,
): Promise<ListsMeasured['concurrent']> {
  const sender = await addFilledSender(harness, concurrentSize, log);
  const byEmail = firstPages.find(({ name }) => name === 'search, part of an e-mail');
  const concurrent: ListsMeasured['concurrent'] = [];
  for (const [name, queries] of [
    ['with total', ['leads']],
    ['by status', ['leads?status=new']],
    ['at offset 150,000', ['leads?page=10001&per_page=15']],
    ['search, part of an e-mail', byEmail ? pathsOf(byEmail, concurrentSize) : []],
  ] as const) {
    const sample = await measureQueries(
      harness,
      sender,
      [...queries],
      harness.settings.connections,
    );
    concurrent.push({ name, connections: harness.settings.connections, sample });
    log(`lists of ${concurrentSize} leads, ${name}: ${sample.perSecond.toFixed()} a second`);
  }
  return concurrent;
}

function request(path: string, key: string): string {
  const authorization = key === '' ? '' : `authorization: Bearer ${key}\r\n`;
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${authorization}\r\n`;
}

async function drive(
  { generator, settings }: Harness,
  port: number,
  texts: string[],
  count: number,
  watched: { program: number; database: number },
): Promise<Sample> {
  const measureMs = Math.min(2_000, settings.seconds * 300) * (settings.leads > 100_000 ? 4 : 1);
  const times = { warmUpMs: measureMs / 4, measureMs };
  const { responses, ...rates } = await generator.call({
    port,
    texts,
    connections: count,
    ...times,
    watched,
  });
  if (Object.keys(responses).join() !== '200') {
    throw new Error(`Lists responded with other statuses than 200: ${JSON.stringify(responses)}.`);
  }
  return rates;
}
