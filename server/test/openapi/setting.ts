// What the documents are tried on: the program with an offer for the market, the same program where
// everything must be HTTPS, one whose database has no tables, and one that has no database.
import { basename, dirname } from 'node:path/posix';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Contract } from '../../src/domain/keys/key.ts';
import { createBuyer } from '../../src/domain/market/create-buyer.ts';
import { createOffer } from '../../src/domain/market/create-offer.ts';
import { createTag } from '../../src/domain/tags/create-tag.ts';
import type { Connection } from '../../src/platform/database/pool.ts';
import { silentLog } from '../../src/platform/log.ts';
import { parseAllowList } from '../../src/platform/outbound/allow-list.ts';
import { buildTestApp, type TestApp, type TestTenant } from '../build-test-app.ts';
import { createTestDatabase } from '../database.ts';
import {
  type Described,
  type Document,
  examplesOf,
  type Operation,
  operationsOf,
  readDocuments,
} from './documents.ts';

export interface Setting extends TestApp {
  httpsOnly: FastifyInstance;
  /** Every query fails here. */
  broken: FastifyInstance;
  unreachable: FastifyInstance;
  /** Puts all leads in the trash, so that none is a duplicate of an earlier one. */
  clearLeads: () => Promise<void>;
  /** The number, or the name, of a new record, made by posting the worked example to the address of the list. */
  aRecord: (list: string, tenant?: TestTenant) => Promise<number | string>;
  /** Puts a record in the trash. */
  remove: (url: string) => Promise<void>;
}

const actor = { type: 'command', id: null } as const;

export async function openSetting(): Promise<Setting> {
  // Webhooks are tested where nobody listens: what comes of it is told at once.
  const test = await buildTestApp({ config: { outboundAllow: parseAllowList(nobody) } });
  const { database, services, workspace } = test;
  const market = { workspaceId: workspace.id, actor, category: 'Auto Insurance' };
  await createOffer(services.write, market);
  await createBuyer(services.write, { ...market, name: 'First buyer', price: '45.00' });
  // Into this one the worked example merges another.
  await createTag(services.write, { workspaceId: workspace.id, actor }, { name: 'vip-client' });

  const empty = await createTestDatabase({ empty: true });
  let documents: Record<Contract, Document> | undefined;
  const others = await Promise.all([
    openProgram(database.connection, { requireHttps: true }),
    openProgram(empty.connection),
    openProgram({ ...database.connection, host: '/nowhere' }),
  ]);
  const [httpsOnly, broken, unreachable] = others.map(({ app }) => app);
  return {
    ...test,
    httpsOnly: httpsOnly as FastifyInstance,
    broken: broken as FastifyInstance,
    unreachable: unreachable as FastifyInstance,
    async clearLeads() {
      await database.pool.query('update leads set deleted_at = now() where deleted_at is null');
    },
    async aRecord(list, tenant = test) {
      if (list.endsWith('/messages')) return aMessage(database, list, tenant);
      documents ??= await readDocuments(test.app);
      const { described, url } = creationAt(list, documents.leadhub);
      const json = described.requestBody?.content['application/json'];
      const sent = fitBody(json ? examplesOf(json)[0] : {}, tenant, list) as object;
      const answer = await test.app.inject({
        method: 'POST',
        url,
        headers: { authorization: `Bearer ${tenant.keys.leadhub}` },
        payload: sent,
      });
      // A tag of a lead is named: what is answered is the lead.
      if (answer.statusCode === 200 && 'tag' in sent) return String(sent.tag);
      if (answer.statusCode !== 201) throw new Error(`POST ${list} answered ${answer.body}`);
      return answer.json().data.id;
    },
    async remove(url) {
      const headers = { authorization: `Bearer ${test.keys.leadhub}` };
      const answer = await test.app.inject({ method: 'DELETE', url, headers });
      if (answer.statusCode !== 204) throw new Error(`DELETE ${url} answered ${answer.body}`);
    },
    async close() {
      await Promise.all(others.map(({ close }) => close()));
      await empty.drop();
      await test.close();
    },
  };
}

const nobody = '127.0.0.1';

/** The log of a webhook holds what was sent: here, its last event. */
async function aMessage(
  { pool }: TestApp['database'],
  list: string,
  { workspace }: Pick<TestTenant, 'workspace'>,
): Promise<number> {
  const webhook = /\/webhooks\/(\d+)\//.exec(list)?.[1];
  const { rows } = await pool.query(
    `insert into webhook_attempts
      (workspace_id, webhook_id, seq, attempt, at, duration_ms, outcome, status)
    select w.workspace_id, w.id, e.seq, 1, now(), 7, 'delivered', 200
    from webhooks w join events e using (workspace_id)
    where w.workspace_id = $1 and w.number = $2 and e.type like 'lead.%' order by e.seq desc limit 1
    on conflict (workspace_id, webhook_id, seq, attempt) do update set at = now()
    returning seq`,
    [workspace.id, webhook],
  );
  if (rows[0] === undefined) throw new Error('The log holds no lead.');
  return rows[0].seq;
}

/** What makes a record of a list; where there are several kinds of it, each is made one part below. */
function creationAt(list: string, document: Document): { described: Described; url: string } {
  const creations = operationsOf('leadhub', document).filter(({ method }) => method === 'POST');
  const isAt = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(list);
  const found =
    creations.find(({ path }) => isAt(path)) ??
    creations.find(({ path, described }) => isAt(dirname(path)) && 201 in described.responses);
  if (found === undefined) throw new Error(`Nothing is made at ${list}.`);
  const { path, described } = found;
  return { described, url: isAt(path) ? list : `${list}/${basename(path)}` };
}

async function openProgram(connection: Connection, config: { requireHttps?: boolean } = {}) {
  const { server, close } = await buildApp({
    config: { ...readConfig({}, '/nowhere'), ...config },
    connection,
    secret: 'secret'.repeat(6),
    log: silentLog,
    declaredOnly: true,
  });
  return { app: server, close };
}

/** A worked example names a seller and users of its own; here it is those that there are. What a workspace
 *  has under a name only once gets a name of its own each time. */
export function fitBody(
  body: unknown,
  tenant: Pick<TestApp, 'workspace' | 'owner'>,
  path: string,
): unknown {
  const sent = body as Record<string, unknown>;
  if (path.endsWith('/contacts') && sent.email !== undefined) {
    named += 1;
    return { ...sent, email: `${named}.${sent.email}` };
  }
  const fitted: Record<string, unknown> = {
    ...sent,
    ...(typeof sent.key === 'string' && { key: `${sent.key} ${crypto.randomUUID()}` }),
    ...(typeof sent.url === 'string' && { url: `https://${nobody}:9/` }),
    ...(sent.seller !== undefined && { seller: tenant.workspace.sellerCode }),
    ...(typeof sent.assigned_user_id === 'number' && { assigned_user_id: tenant.owner.number }),
  };
  if (typeof fitted.name !== 'string' || (isLead(fitted) && !isUser(fitted))) return fitted;
  named += 1;
  if (isUser(fitted)) return { ...fitted, email: `user${named}@example.com` };
  return { ...fitted, name: `${fitted.name} ${named}` };
}

let named = 0;
const isUser = (body: object) => 'email' in body && 'role' in body;
const isLead = (body: object) => 'email' in body || 'phone' in body;

/** The address of an operation, with a record made for each parameter of its path. */
export async function urlOf(operation: Operation, setting: Setting): Promise<string> {
  let url = '';
  for (const part of operation.path.split('/').slice(1)) {
    url += part.startsWith('{') ? `/${await setting.aRecord(url)}` : `/${part}`;
  }
  if (url.endsWith('/restore')) await setting.remove(url.slice(0, -'/restore'.length));
  return url + requiredQuery(operation, setting);
}

/** The same of records that are not there, for what is refused before any is looked for. */
export const urlOfNone = (operation: Operation, setting: Setting): string =>
  operation.path.replaceAll(/\{\w+\}/g, '999999999') + requiredQuery(operation, setting);

function requiredQuery(operation: Operation, setting: Setting): string {
  const query = new URLSearchParams();
  for (const { name, in: place, required } of operation.described.parameters ?? []) {
    if (place === 'query' && required === true) query.set(name, goodValue(name, setting));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function goodValue(parameter: string, { workspace }: Setting): string {
  if (parameter === 'tenant') return workspace.slug;
  throw new Error(`What is a good ${parameter}? Say so in setting.ts.`);
}

export const isKeyless = ({ described }: Operation): boolean => described.security?.length === 0;

/** Server-sent events. */
export const isEndless = ({ described }: Operation): boolean =>
  described.responses[200]?.content?.['text/event-stream'] !== undefined;

export const hasScopes = (contract: Contract): boolean =>
  contract === 'leadhub' || contract === 'crmleadpro';
