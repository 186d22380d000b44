// The whole program on its own database, with a workspace and a key for each contract.
import { buildApp } from '../src/app.ts';
import { type Config, readConfig } from '../src/config.ts';
import { createKey } from '../src/domain/keys/create-key.ts';
import { type Contract, contracts, type Limit } from '../src/domain/keys/key.ts';
import { listeners } from '../src/domain/listeners.ts';
import { ensureSupplier } from '../src/domain/market/ensure-supplier.ts';
import type { Member } from '../src/domain/members/member.ts';
import { createWorkspace } from '../src/domain/workspaces/create-workspace.ts';
import type { Workspace } from '../src/domain/workspaces/workspace.ts';
import type { Services } from '../src/http/services.ts';
import { type Clock, systemClock } from '../src/platform/clock.ts';
import { type Log, silentLog } from '../src/platform/log.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { testPeople, testPublicUrl, testSecret } from './people.ts';

type Server = Awaited<ReturnType<typeof buildApp>>['server'];

export interface TestTenant {
  workspace: Workspace;
  owner: Member;
  /** A key for each contract, with a limit that no test reaches. */
  keys: Record<Contract, string>;
}

export interface TestApp extends TestTenant {
  app: Server;
  services: Services;
  database: TestDatabase;
  /** Starts the background jobs. */
  work: () => Promise<void>;
  /** Creates another workspace. */
  addTenant: (slug: string) => Promise<TestTenant>;
  addKey: (options: KeyOptions) => Promise<string>;
  /** Ends the program; the database stays until `close`. */
  stop: () => Promise<void>;
  close: () => Promise<void>;
}

interface KeyOptions {
  contract: Contract;
  tenant?: TestTenant;
  scopes?: string[];
  /** Null for the default limit of the contract. */
  limit?: Limit | null;
}

export interface TestAppOptions {
  config?: Partial<Config>;
  clock?: Clock;
  log?: Log;
  /** Replace the system's name servers for look-ups of host names. */
  nameServers?: readonly string[];
}

const actor = { type: 'command', id: null } as const;
const unreached: Limit = { quota: 1_000_000_000, seconds: 1 };

export async function buildTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { clock = systemClock, log = silentLog } = options;
  const database = await createTestDatabase();
  const config = {
    ...readConfig({ INLET_PUBLIC_URL: testPublicUrl }, '/nowhere'),
    ...options.config,
  };
  const { connection } = database;
  const built = await buildApp({
    config,
    connection,
    secret: testSecret,
    log,
    clock,
    declaredOnly: true,
    ...(options.nameServers && { nameServers: options.nameServers }),
  });
  const deps = { database, people: testPeople(database), listeners, clock };

  async function addKey({ contract, tenant = first, scopes, limit = unreached }: KeyOptions) {
    const { id: workspaceId } = tenant.workspace;
    const supplier =
      contract === 'leadmarket'
        ? await ensureSupplier(deps, { workspaceId, actor, defaultName: 'First supplier' })
        : undefined;
    const { text } = await createKey(
      deps,
      { workspaceId, actor },
      {
        contract,
        name: 'Test',
        createdBy: tenant.owner.id,
        scopes,
        limit: limit ?? undefined,
        supplierId: supplier?.id,
      },
    );
    return text;
  }

  async function addTenant(slug: string): Promise<TestTenant> {
    const { workspace, owner } = await createWorkspace(
      deps,
      {
        name: slug,
        slug,
        owner: { email: `ada@${slug}.example`, name: 'Ada Owner', password: 'long enough 1' },
      },
      actor,
    );
    const tenant: TestTenant = { workspace, owner, keys: {} as TestTenant['keys'] };
    for (const contract of contracts) tenant.keys[contract] = await addKey({ contract, tenant });
    return tenant;
  }

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= built.close();
    return stopped;
  };

  const first = await addTenant('acme');
  return {
    ...first,
    app: built.server,
    services: built.services,
    work: built.work,
    database,
    addTenant,
    addKey,
    stop,
    async close() {
      await stop();
      await database.drop();
    },
  };
}
