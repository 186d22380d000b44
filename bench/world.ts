// The fixtures in the database of the program under test: workspaces, keys without an effective
// limit, a market. Created through the use cases of the domain.
import type { Pool } from 'pg';
import { contactList } from '../server/src/domain/contacts/list-projection/projection.ts';
import { runProjection } from '../server/src/domain/events/projections/run-projection.ts';
import { createKey } from '../server/src/domain/keys/create-key.ts';
import { listeners } from '../server/src/domain/listeners.ts';
import { createBuyer } from '../server/src/domain/market/create-buyer.ts';
import { createOffer } from '../server/src/domain/market/create-offer.ts';
import { createSupplier } from '../server/src/domain/market/create-supplier.ts';
import { createPeople } from '../server/src/domain/members/people.ts';
import { projections } from '../server/src/domain/projections.ts';
import { createWorkspace } from '../server/src/domain/workspaces/create-workspace.ts';
import { systemClock } from '../server/src/platform/clock.ts';
import { connectDatabase } from '../server/src/platform/database/connect.ts';
import type { SocketConnection } from '../server/src/platform/database/pool.ts';
import { silentLog } from '../server/src/platform/log.ts';
import { addManyLeads } from '../server/test/many-leads.ts';
import { category, type IntakeRoute } from './load/lead-bodies.ts';
import type { Target } from './load/requests.ts';

const actor = { type: 'command', id: null } as const;
/** The first workspace of an account has its owner as a member; the others only invite. */
const owner = { email: 'owner@bench.example', name: 'Owner', password: 'not-a-secret-here' };
const limit = { quota: 1_000_000_000, seconds: 3600 };

const contactEvents = `
with written as (
  insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
  select $1, w.last_event + row_number() over (order by c.number), 'contact.created', 'contact', c.id,
    'import', c.created_at
  from contacts c join workspace_counters w using (workspace_id) where workspace_id = $1
  returning seq
)
update workspace_counters set last_event = (select max(seq) from written) where workspace_id = $1`;

export interface Sender {
  workspaceId: string;
  slug: string;
  keyId: string;
  statusId: string;
  target: Target;
}

interface Account {
  email: string;
  name: string;
  password: string;
}

export interface World {
  connection: SocketConnection;
  /** Creates a workspace with a key for this intake route. */
  addSender: (route: IntakeRoute, account?: Account) => Promise<Sender>;
  /** Writes leads by SQL, with the rows that the program derives from them. */
  fill: (workspaceId: string, leads: number) => Promise<void>;
  /** Brings the contacts of a filled workspace into its contact list, by an event for each. */
  listContacts: (workspaceId: string) => Promise<void>;
  /** Brings all projections of a filled workspace up to date, which jobs would do meanwhile. */
  project: (workspaceId: string) => Promise<void>;
  countLeads: (workspaceIds: readonly string[]) => Promise<number>;
  /** Updates the planner's statistics, which autovacuum would do some seconds later. */
  analyze: () => Promise<void>;
  /** Runs SQL on the benchmark's own pool. */
  run: <Result>(work: (pool: Pool) => Promise<Result>) => Promise<Result>;
  databaseVersion: () => Promise<string>;
  close: () => Promise<void>;
}

/** Connects to the database of the program that runs on this folder. */
export async function openWorld(dataFolder: string): Promise<World> {
  const settings = { dataFolder, databaseUrl: null, databasePool: 4, secret: null };
  const connected = await connectDatabase(settings, {
    log: silentLog,
    purpose: 'command',
    provision: false,
  });
  const { database, connection, secret } = connected;
  if (typeof connection === 'string') throw new Error('The benchmark runs its own PostgreSQL.');
  const people = createPeople(database, { publicUrl: 'http://127.0.0.1', secret, log: silentLog });
  const deps = { database, people, clock: systemClock, listeners };
  let workspaces = 0;

  const first = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row> => {
    const { rows } = await database.pool.query<Row>(text, values);
    if (rows[0] === undefined) throw new Error(`No row: ${text}`);
    return rows[0];
  };

  async function addSupplier(workspaceId: string): Promise<string> {
    await createOffer(deps, { workspaceId, actor, category });
    await createBuyer(deps, { workspaceId, actor, name: 'Buyer', category, price: '45.00' });
    const supplier = await createSupplier(deps, { workspaceId, actor, name: 'Supplier' });
    return supplier.id;
  }

  return {
    connection,
    async addSender(route, account = owner) {
      workspaces += 1;
      const name = `Bench ${workspaces}`;
      const input = { name, owner: account };
      const { workspace, owner: member } = await createWorkspace(deps, input, actor);
      const { id: workspaceId, slug, sellerCode } = workspace;
      const { key, text } = await createKey(
        deps,
        { workspaceId, actor },
        {
          contract: route === 'inbound' ? 'leadhub' : route,
          name: 'Bench',
          createdBy: member.id,
          limit,
          supplierId: route === 'leadmarket' ? await addSupplier(workspaceId) : undefined,
        },
      );
      const status = await first<{ id: string }>(
        `select id from statuses where workspace_id = $1 and key = 'new'`,
        [workspaceId],
      );
      const target = { path: pathOf(route, slug), key: text, seller: sellerCode, firstLead: 0 };
      return { workspaceId, slug, keyId: key.id, statusId: status.id, target };
    },
    fill: (workspaceId, leads) => addManyLeads(database, workspaceId, leads),
    async listContacts(workspaceId) {
      await database.pool.query(contactEvents, [workspaceId]);
      await runProjection(database, contactList, workspaceId, { lease: 'wait' });
      await database.pool.query('vacuum analyze events, contact_list');
    },
    async project(workspaceId) {
      for (const projection of projections) {
        await runProjection(database, projection, workspaceId, { lease: 'wait' });
      }
    },
    async countLeads(workspaceIds) {
      const { leads } = await first<{ leads: number }>(
        'select count(*) as leads from leads where workspace_id = any($1::uuid[])',
        [workspaceIds],
      );
      return leads;
    },
    async analyze() {
      await database.pool.query('analyze');
    },
    run: (work) => work(database.pool),
    async databaseVersion() {
      return (await first<{ server_version: string }>('show server_version')).server_version;
    },
    close: () => connected.stop(),
  };
}

function pathOf(route: IntakeRoute, slug: string): string {
  if (route === 'leadmarket') return '/api/leads';
  return route === 'inbound' ? `/api/inbound/leads?tenant=${slug}` : '/api/v1/leads';
}
