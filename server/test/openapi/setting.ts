// What the documents are tried on: the program with an offer for the market, the same program where
// everything must be HTTPS, one whose database has no tables, and one that has no database.
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Contract } from '../../src/domain/keys/key.ts';
import { createBuyer } from '../../src/domain/market/create-buyer.ts';
import { createOffer } from '../../src/domain/market/create-offer.ts';
import { type Connection, openDatabase } from '../../src/platform/database/pool.ts';
import { silentLog } from '../../src/platform/log.ts';
import { buildTestApp, type TestApp } from '../build-test-app.ts';
import { createTestDatabase } from '../database.ts';
import type { Operation } from './documents.ts';

export interface Setting extends TestApp {
  httpsOnly: FastifyInstance;
  /** Every query fails here. */
  broken: FastifyInstance;
  unreachable: FastifyInstance;
  /** Puts all leads in the trash, so that none is a duplicate of an earlier one. */
  clearLeads: () => Promise<void>;
  /** The number of a lead that is there. */
  aLead: () => Promise<number>;
}

const actor = { type: 'command', id: null } as const;

export async function openSetting(): Promise<Setting> {
  const test = await buildTestApp();
  const { database, services, workspace } = test;
  const market = { workspaceId: workspace.id, actor, category: 'Auto Insurance' };
  await createOffer(services.write, market);
  await createBuyer(services.write, { ...market, name: 'First buyer', price: '45.00' });

  const empty = await createTestDatabase({ empty: true });
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
    async aLead() {
      const answer = await test.app.inject({
        method: 'POST',
        url: '/api/v1/leads',
        headers: { authorization: `Bearer ${test.keys.leadhub}` },
        payload: { first_name: 'Somebody' },
      });
      return answer.json().data.id;
    },
    async close() {
      await Promise.all(others.map(({ close }) => close()));
      await empty.drop();
      await test.close();
    },
  };
}

async function openProgram(connection: Connection, config: { requireHttps?: boolean } = {}) {
  const database = openDatabase(connection, { poolSize: 2 });
  const { server, close } = await buildApp({
    config: { ...readConfig({}, '/nowhere'), ...config },
    database,
    connection,
    secret: 'secret'.repeat(6),
    log: silentLog,
    declaredOnly: true,
  });
  return {
    app: server,
    close: async () => {
      await close();
      await database.close();
    },
  };
}

/** A worked example names a seller of its own; here it is the one that there is. */
export function fitBody(body: unknown, { workspace }: Pick<TestApp, 'workspace'>): unknown {
  const sent = body as { seller?: string };
  return sent.seller === undefined ? body : { ...sent, seller: workspace.sellerCode };
}

export async function urlOf(operation: Operation, setting: Setting): Promise<string> {
  const { path, described } = operation;
  const id = path.includes('{id}') ? await setting.aLead() : 0;
  const query = new URLSearchParams();
  for (const { name, in: place, required } of described.parameters ?? []) {
    if (place === 'query' && required === true) query.set(name, goodValue(name, setting));
  }
  const text = query.toString();
  return path.replace('{id}', String(id)) + (text === '' ? '' : `?${text}`);
}

function goodValue(parameter: string, { workspace }: Setting): string {
  if (parameter === 'tenant') return workspace.slug;
  throw new Error(`What is a good ${parameter}? Say so in setting.ts.`);
}

export const isKeyless = ({ described }: Operation): boolean => described.security?.length === 0;

export const hasScopes = (contract: Contract): boolean =>
  contract === 'leadhub' || contract === 'crmleadpro';
