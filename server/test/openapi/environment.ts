// The programs that the documents are tested with: one with an offer for the market, the same with
// HTTPS required, one whose database has no tables, and one without a database.
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
import { examplesOf, readDocuments } from './documents.ts';
import { addSpares, fitBody, nobody } from './fit-body.ts';
import { addressIn } from './operation-url.ts';
import {
  aBulkEdit,
  aCause,
  aDelivery,
  aDuplicate,
  aMessage,
  aRun,
  aSession,
  creationAt,
} from './records.ts';
import { connectWhatsapp } from './whatsapp.ts';

export interface TestEnvironment extends TestApp {
  /** Each of these programs opens with its first request. */
  httpsOnly: () => Promise<FastifyInstance>;
  /** Every query fails here. */
  broken: () => Promise<FastifyInstance>;
  unreachable: () => Promise<FastifyInstance>;
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
  const test = await buildTestApp({ config: { outboundAllow: parseAllowList(nobody) } });
  const { database, services, workspace } = test;
  const market = { workspaceId: workspace.id, actor, category: 'Auto Insurance' };
  await createOffer(services.write, market);
  await createBuyer(services.write, { ...market, name: 'First buyer', price: '45.00' });
  // The target of the worked example of a merge.
  await createTag(services.write, { workspaceId: workspace.id, actor }, { name: 'vip-client' });

  const closers: (() => Promise<void>)[] = [];
  const opened = (connection: Connection, config?: ProgramConfig) =>
    once(async () => {
      const { server, close } = await openProgram(connection, config);
      closers.push(close);
      return server;
    });
  const keysWithoutScope = new Map<Contract, Promise<string>>();
  const environment: TestEnvironment = {
    ...test,
    httpsOnly: opened(database.connection, { requireHttps: true }),
    broken: once(async () => {
      const empty = await createTestDatabase({ empty: true });
      const { server, close } = await openProgram(empty.connection);
      closers.push(() => close().then(empty.drop));
      return server;
    }),
    unreachable: opened({ ...database.connection, host: '/nowhere' }),
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
      if (list.endsWith('/versions')) return 1;
      if (list.endsWith('/runs')) return aRun(database, list);
      if (list.endsWith('/deliveries')) return aDelivery(database, list);
      if (list.includes('/by/')) return addressIn(list);
      if (list.endsWith('/duplicates')) return aDuplicate(test, tenant);
      if (list.endsWith('/whatsapp')) await connectWhatsapp(test, tenant);
      const { described, url } = creationAt(list, readDocuments().leadhub);
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
      await Promise.all(closers.map((close) => close()));
      await test.close();
    },
  };
  await addSpares(environment);
  return environment;
}

function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= open();
    return value;
  };
}

interface ProgramConfig {
  requireHttps?: boolean;
}

const openProgram = (connection: Connection, config: ProgramConfig = {}) =>
  buildApp({
    config: { ...readConfig({}, '/nowhere'), ...config },
    connection,
    secret: 'secret'.repeat(6),
    log: silentLog,
    declaredOnly: true,
  });
