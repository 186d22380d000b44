// The programs that the documents are tested with: one with an offer for the market, the same with
// HTTPS required, one whose database has no tables, and one without a database.
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

export interface TestEnvironment extends TestApp {
  httpsOnly: FastifyInstance;
  /** Every query fails here. */
  broken: FastifyInstance;
  unreachable: FastifyInstance;
  /** A key whose scope no tested operation requires. */
  keyWithoutScope: (contract: Contract) => Promise<string>;
  /** Puts all leads in the trash, so that none is a duplicate of an earlier one. */
  clearLeads: () => Promise<void>;
  /** Creates a record by the worked example of the list; returns its number or name. */
  aRecord: (list: string, tenant?: TestTenant) => Promise<number | string>;
  /** Puts a record in the trash. */
  remove: (url: string) => Promise<void>;
}

const actor = { type: 'command', id: null } as const;

export async function openTestEnvironment(): Promise<TestEnvironment> {
  // Test messages of webhooks fail at once, since nothing listens at their address.
  const test = await buildTestApp({ config: { outboundAllow: parseAllowList(nobody) } });
  const { database, services, workspace } = test;
  const market = { workspaceId: workspace.id, actor, category: 'Auto Insurance' };
  await createOffer(services.write, market);
  await createBuyer(services.write, { ...market, name: 'First buyer', price: '45.00' });
  // The target of the worked example of a merge.
  await createTag(services.write, { workspaceId: workspace.id, actor }, { name: 'vip-client' });

  const empty = await createTestDatabase({ empty: true });
  let documents: Record<Contract, Document> | undefined;
  const keysWithoutScope = new Map<Contract, Promise<string>>();
  const others = await Promise.all([
    openProgram(database.connection, { requireHttps: true }),
    openProgram(empty.connection),
    openProgram({ ...database.connection, host: '/nowhere' }),
  ]);
  const [httpsOnly, broken, unreachable] = others.map(({ app }) => app);
  const environment: TestEnvironment = {
    ...test,
    httpsOnly: httpsOnly as FastifyInstance,
    broken: broken as FastifyInstance,
    unreachable: unreachable as FastifyInstance,
    keyWithoutScope(contract) {
      const key =
        keysWithoutScope.get(contract) ?? test.addKey({ contract, scopes: ['delete:events'] });
      keysWithoutScope.set(contract, key);
      return key;
    },
    async clearLeads() {
      await database.pool.query(
        `update leads set deleted_at = now() where deleted_at is null and first_name <> 'Spare'`,
      );
    },
    async aRecord(list, tenant = test) {
      if (list.endsWith('/messages')) return aMessage(database, list, tenant);
      if (list.endsWith('/sessions')) return aSession(database, tenant);
      if (list.endsWith('/undo')) return aCause(test, tenant);
      if (list.endsWith('/causes')) return aBulkEdit(test, tenant);
      if (list.includes('/by/')) return addressIn(list);
      if (list.endsWith('/duplicates')) return aDuplicate(test, tenant);
      documents ??= await readDocuments(test.app);
      const { described, url } = creationAt(list, documents.leadhub);
      const json = described.requestBody?.content['application/json'];
      const sent = fitBody(json ? examplesOf(json)[0] : {}, tenant, list) as object;
      const response = await test.app.inject({
        method: 'POST',
        url,
        headers: { authorization: `Bearer ${tenant.keys.leadhub}` },
        payload: sent,
      });
      // The response is the lead, not its tag.
      if (response.statusCode === 200 && 'tag' in sent) return String(sent.tag);
      if (response.statusCode !== 201) throw new Error(`POST ${list} → ${response.body}`);
      return response.json().data.id;
    },
    async remove(url) {
      const headers = { authorization: `Bearer ${test.keys.leadhub}` };
      const response = await test.app.inject({ method: 'DELETE', url, headers });
      if (response.statusCode !== 204) throw new Error(`DELETE ${url} → ${response.body}`);
    },
    async close() {
      await Promise.all(others.map(({ close }) => close()));
      await empty.drop();
      await test.close();
    },
  };
  await addSpares(environment);
  return environment;
}

const nobody = '127.0.0.1';

/** Adds an attempt for the latest lead event to the log of a webhook. */
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

/** Only signing in creates a session: this one is of the owner, for whom their keys stand. */
async function aSession({ pool }: TestApp['database'], { owner }: TestTenant): Promise<string> {
  const { rows } = await pool.query(
    `insert into sessions (id, person_id, token, expires_at, updated_at)
     values (gen_random_uuid(), $1, gen_random_uuid(), now() + interval '1 day', now())
     returning id`,
    [owner.personId],
  );
  return rows[0].id;
}

/** Stars a new lead, and returns the cause of that. */
async function aCause({ app }: Pick<TestApp, 'app'>, { keys }: TestTenant): Promise<string> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const url = '/api/v1/leads';
  const payload = { first_name: 'Star' };
  const lead = await app.inject({ method: 'POST', url, headers, payload });
  const { id } = lead.json().data;
  const starred = await app.inject({ method: 'POST', url: `${url}/${id}/star`, headers });
  return String(starred.headers['x-cause-id']);
}

/** Stars a new lead as one of many, and returns the cause of that. */
async function aBulkEdit({ app }: Pick<TestApp, 'app'>, { keys }: TestTenant): Promise<string> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const url = '/api/v1/leads';
  const payload = { first_name: 'Star' };
  const lead = await app.inject({ method: 'POST', url, headers, payload });
  const edit = { ids: [lead.json().data.id], set: { starred: true } };
  const edited = await app.inject({ method: 'PATCH', url: `${url}/bulk`, headers, payload: edit });
  return edited.json().data.cause;
}

/** Records that the worked examples of merges may use up, by workspace. */
const spares = new Map<string, { contact_ids: number[]; lead_ids: number[] }>();

/** The leads are of the person of the worked example. */
async function addSpares({ database, workspace, aRecord }: TestEnvironment): Promise<void> {
  const lead = await aRecord('/api/v1/leads');
  const { rows: contacts } = await database.pool.query<{ number: number }>(
    `insert into contacts (workspace_id, id, first_name, last_name, created_at, updated_at)
     select $1, gen_random_uuid(), 'Spare', '', now(), now() from generate_series(1, 200)
     returning number`,
    [workspace.id],
  );
  const { rows: leads } = await database.pool.query<{ number: number }>(
    `insert into leads (workspace_id, id, contact_id, first_name, last_name, name_key, status_id,
       created_at, updated_at)
     select l.workspace_id, gen_random_uuid(), l.contact_id, 'Spare', '', 'spare', l.status_id,
       now(), now()
     from leads l cross join generate_series(1, 200) where l.workspace_id = $1 and l.number = $2
     returning number`,
    [workspace.id, lead],
  );
  const numbers = (rows: { number: number }[]) => rows.map(({ number }) => number);
  spares.set(workspace.id, { contact_ids: numbers(contacts), lead_ids: numbers(leads) });
}

/** Creates two contacts of one name at one company. */
async function aDuplicate({ app }: Pick<TestApp, 'app'>, { keys }: TestTenant): Promise<number> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const payload = { first_name: 'Ann', last_name: 'Twice', company: crypto.randomUUID() };
  const [first] = await Promise.all(
    [1, 2].map(() => app.inject({ method: 'POST', url: '/api/v1/contacts', headers, payload })),
  );
  return first?.json().data.id;
}

/** The operation that creates a record of a list; lists with several kinds have one path below for
 * each. */
function creationAt(list: string, document: Document): { described: Described; url: string } {
  const creations = operationsOf('leadhub', document).filter(({ method }) => method === 'POST');
  const isAt = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(list);
  const found =
    creations.find(({ path }) => isAt(path)) ??
    creations.find(({ path, described }) => isAt(dirname(path)) && 201 in described.responses);
  if (found === undefined) throw new Error(`No operation creates a record at ${list}.`);
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

/** Adapts a worked example to the workspace: its seller and users, and a new name where names are
 * unique. */
export function fitBody(
  body: unknown,
  tenant: Pick<TestApp, 'workspace' | 'owner'>,
  path: string,
): unknown {
  // A file.
  if (typeof body === 'string') return body;
  const sent = body as Record<string, unknown>;
  for (const name of ['contact_ids', 'lead_ids'] as const) {
    const spare = sent[name] && spares.get(tenant.workspace.id)?.[name].pop();
    if (spare !== undefined) return { [name]: [spare] };
  }
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

/** The URL of an operation, with a new record for each parameter of its path. */
export async function urlOf(operation: Operation, environment: TestEnvironment): Promise<string> {
  let url = '';
  for (const part of operation.path.split('/').slice(1)) {
    url += part.startsWith('{') ? `/${await environment.aRecord(url)}` : `/${part}`;
  }
  if (url.endsWith('/restore')) await environment.remove(url.slice(0, -'/restore'.length));
  if (changesAccount.test(url)) await giveAccount(environment, url);
  if (changesRun.test(url)) await beginRun(environment, url);
  return url + requiredQuery(operation, environment);
}

const changesAccount = /\/users\/(\d+)\/(?:password-link|reset-two-factor|confirm-email)$/;

/** Gives an invited user an account, and a new address that waits for its confirmation. */
async function giveAccount({ database }: TestEnvironment, url: string): Promise<void> {
  const number = changesAccount.exec(url)?.[1];
  await database.pool.query(`update people set email = id || '@former.example'
    where email = 'jo.new@example.com'`);
  await database.pool.query(`update members set email = id || '@former.example'
    where email = 'jo.new@example.com'`);
  await database.pool.query(
    `with person as (
      insert into people (id, name, email)
      select m.id::text, m.name, m.email from members m where m.number = $1 returning id
    ), change as (
      insert into email_changes (person_id, email, created_at, expires_at)
      select id, 'jo.new@example.com', now(), now() + interval '1 day' from person
    )
    update members m set person_id = person.id from person where m.number = $1`,
    [number],
  );
}

const changesRun = /\/(imports|causes)\/([\w-]+)\/(?:pause|resume|cancel)$/;

/** Puts an import or a cause into the state that the operation changes; no job runs it. */
async function beginRun({ database }: TestEnvironment, url: string): Promise<void> {
  const state = url.endsWith('/resume') ? 'paused' : 'running';
  const [, table, id] = changesRun.exec(url) ?? [];
  const key = table === 'imports' ? 'number' : 'id';
  await database.pool.query(`update ${table} set state = $1 where ${key} = $2`, [state, id]);
}

/** The URL of an operation with unknown ids. */
export const urlOfMissing = (operation: Operation, environment: TestEnvironment): string =>
  operation.path.replace('{value}', addressIn(operation.path)).replaceAll(/\{\w+\}/g, '999999999') +
  requiredQuery(operation, environment);

/** A new value by which a lead is created, and then updated. */
function addressIn(path: string): string {
  const key = /\/by\/(\w+)/.exec(path)?.[1] ?? '';
  named += 1;
  if (key === 'phone') return `+1415555${1_000 + (named % 9_000)}`;
  return key === 'email' ? `upsert${named}@example.com` : `upsert-${named}`;
}

function requiredQuery(operation: Operation, environment: TestEnvironment): string {
  const query = new URLSearchParams();
  for (const { name, in: location, required } of operation.described.parameters ?? []) {
    if (location === 'query' && required === true) query.set(name, goodValue(name, environment));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function goodValue(parameter: string, { workspace }: TestEnvironment): string {
  if (parameter === 'tenant') return workspace.slug;
  if (parameter === 'q') return 'an';
  throw new Error(`Add a valid value of ${parameter} to environment.ts.`);
}

export const isKeyless = ({ described }: Operation): boolean => described.security?.length === 0;

/** Server-sent events. */
export const isStream = ({ described }: Operation): boolean =>
  described.responses[200]?.content?.['text/event-stream'] !== undefined;

export const hasScopes = (contract: Contract): boolean =>
  contract === 'leadhub' || contract === 'crmleadpro';
