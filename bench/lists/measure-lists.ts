// Lists of leads: the same requests in a small workspace and in a large one, and what a plain
// program does for a page of the large one.
import type { Sample } from '../figure.ts';
import type { Stage } from '../measure/stage.ts';
import { startWorker } from '../processes/start-worker.ts';
import type { PlainList, PlainListPlan } from '../references/plain-list.ts';
import type { Sender } from '../world.ts';
import { firstPages, middles } from './list-requests.ts';

export interface ListsMeasured {
  connections: number;
  large: number;
  /** Each in the large workspace, and in the small one. */
  lists: { name: string; sample: Sample; small: Sample }[];
  /** A page of 25 of the plain list, and the reference's. */
  page: { sample: Sample; reference: Sample };
  crowdSize: number;
  /** How lists of a workspace of middling size bear many connections; where leads are many. */
  crowd: { name: CrowdName; connections: number; sample: Sample }[];
}

type CrowdName = 'with total' | 'at offset 150,000' | 'search, a part of an e-mail';

const connections = 16;
const fewLeads = 10_000;
const crowdSize = 200_000;

export async function measureLists(
  stage: Stage,
  large: number,
  tell: (line: string) => void,
): Promise<ListsMeasured> {
  const small = Math.min(fewLeads, Math.ceil(large / 5));
  const [few, many] = [await filled(stage, small, tell), await filled(stage, large, tell)];
  const lists: ListsMeasured['lists'] = [];
  const keep = async (name: string, ofFew: string[], ofMany: string[]) => {
    const before = await ask(stage, few, ofFew, connections);
    const sample = await ask(stage, many, ofMany, connections);
    lists.push({ name, sample, small: before });
    const times = [before, sample].map(({ p99Ms = 0 }) => p99Ms.toFixed(1));
    tell(`lists, ${name}: p99 ${times.join(' ms, then ')} ms`);
  };
  for (const { name, queries } of firstPages) await keep(name, queries(small), queries(large));
  for (const { name, query } of middles) {
    await keep(name, await cursors(stage, few, query), await cursors(stage, many, query));
  }
  const page = await measurePage(stage, many, tell);
  const crowd = large < crowdSize ? [] : await measureCrowd(stage, tell);
  return { connections, large, lists, page, crowdSize, crowd };
}

async function filled(stage: Stage, leads: number, tell: (line: string) => void): Promise<Sender> {
  tell(`filling a workspace with ${leads} leads`);
  const sender = await stage.world.addSender('leadhub');
  await stage.world.fill(sender.workspaceId, leads);
  return sender;
}

/** Of three places around the middle. */
async function cursors(stage: Stage, sender: Sender, query: string): Promise<string[]> {
  const { total } = (await get(stage, sender, `${query}&per_page=15`)).meta;
  const found: string[] = [];
  for (const place of [0.4, 0.5, 0.6]) {
    const page = Math.max(1, Math.floor((total * place) / 15));
    const { next_cursor: cursor } = (await get(stage, sender, `${query}&page=${page}`)).meta;
    found.push(`${query}&cursor=${cursor ?? ''}`);
  }
  return found;
}

async function get({ inlet }: Stage, { target }: Sender, query: string) {
  const url = `http://127.0.0.1:${inlet.port}/api/v1/leads?${query}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${target.key}` } });
  if (answer.status !== 200) throw new Error(`A list was answered ${answer.status}: ${query}`);
  return (await answer.json()) as { meta: { total: number; next_cursor: string | null } };
}

async function ask(
  stage: Stage,
  { target }: Sender,
  queries: string[],
  count: number,
): Promise<Sample> {
  const { inlet } = stage;
  const watched = { program: inlet.pid, database: inlet.databasePid };
  const texts = queries.map((query) => request(`/api/v1/leads?${query}`, target.key));
  return drive(stage, inlet.port, texts, count, watched);
}

async function measurePage(
  stage: Stage,
  sender: Sender,
  tell: (line: string) => void,
): Promise<ListsMeasured['page']> {
  const worker = startWorker<PlainListPlan, PlainList>('references/plain-list.ts');
  try {
    const { workspaceId } = sender;
    const { port } = await worker.ask({ connection: stage.world.connection, workspaceId });
    const watched = { program: worker.pid, database: stage.inlet.databasePid };
    const reference = await drive(stage, port, [request('/leads', '')], connections, watched);
    const sample = await ask(stage, sender, ['per_page=25'], connections);
    tell(
      `a page of 25: ${sample.perSecond.toFixed()}/s, select: ${reference.perSecond.toFixed()}/s`,
    );
    return { sample, reference };
  } finally {
    await worker.stop();
  }
}

async function measureCrowd(
  stage: Stage,
  tell: (line: string) => void,
): Promise<ListsMeasured['crowd']> {
  const sender = await filled(stage, crowdSize, tell);
  const byEmail = firstPages.find(({ name }) => name === 'search, a part of an e-mail');
  const crowd: ListsMeasured['crowd'] = [];
  for (const [name, queries] of [
    ['with total', ['']],
    ['at offset 150,000', ['page=10001&per_page=15']],
    ['search, a part of an e-mail', byEmail?.queries(crowdSize) ?? []],
  ] as const) {
    const sample = await ask(stage, sender, [...queries], stage.settings.connections);
    crowd.push({ name, connections: stage.settings.connections, sample });
    tell(`lists of ${crowdSize} leads, ${name}: ${sample.perSecond.toFixed()} a second`);
  }
  return crowd;
}

function request(path: string, key: string): string {
  const authorization = key === '' ? '' : `authorization: Bearer ${key}\r\n`;
  return `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${authorization}\r\n`;
}

async function drive(
  { generator, settings }: Stage,
  port: number,
  texts: string[],
  count: number,
  watched: { program: number; database: number },
): Promise<Sample> {
  const measureMs = Math.min(2_000, settings.seconds * 300) * (settings.leads > 100_000 ? 4 : 1);
  const times = { warmUpMs: measureMs / 4, measureMs };
  const { answers, ...rates } = await generator.ask({
    port,
    texts,
    connections: count,
    ...times,
    watched,
  });
  if (Object.keys(answers).join() !== '200') {
    throw new Error(`Lists were answered otherwise than 200: ${JSON.stringify(answers)}.`);
  }
  return rates;
}
