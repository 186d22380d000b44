// What the benchmark needs in the database of the program under test: workspaces, keys that no
// limit stops, a market, and the count of what arrived. Made through the verbs of the domain.
import type { Pool } from 'pg';
import { contactList } from '../server/src/domain/contacts/list-projection/projection.ts';
import { runProjection } from '../server/src/domain/events/projections/run-projection.ts';
import { createKey } from '../server/src/domain/keys/create-key.ts';
import { listeners } from '../server/src/domain/listeners.ts';
import { createBuyer } from '../server/src/domain/market/create-buyer.ts';
import { createOffer } from '../server/src/domain/market/create-offer.ts';
import { createSupplier } from '../server/src/domain/market/create-supplier.ts';
import { createPeople } from '../server/src/domain/members/people.ts';
import { createWorkspace } from '../server/src/domain/workspaces/create-workspace.ts';
import { systemClock } from '../server/src/platform/clock.ts';
import { connectDatabase } from '../server/src/platform/database/connect.ts';
import type { SocketConnection } from '../server/src/platform/database/pool.ts';
import { silentLog } from '../server/src/platform/log.ts';
import { addManyLeads } from '../server/test/many-leads.ts';
import { category, type WayIn } from './load/lead-bodies.ts';
import type { Target } from './load/requests.ts';

const actor = { type: 'command', id: null } as const;
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
  keyId: string;
  statusId: string;
  target: Target;
}

export interface World {
  connection: SocketConnection;
  /** A workspace of its own with a key for this way in. */
  addSender: (way: WayIn) => Promise<Sender>;
  /** With so many leads, written at once, and what the program keeps of them. */
  fill: (workspaceId: string, leads: number) => Promise<void>;
  /** Has the contacts of a filled workspace listed, as if each had been made by itself. */
  listContacts: (workspaceId: string) => Promise<void>;
  countLeads: (workspaceIds: readonly string[]) => Promise<number>;
  /** Tells the planner what the tables hold, as it would learn by itself some seconds later. */
  analyze: () => Promise<void>;
  /** On a connection of its own to the database. */
  run: <Result>(work: (pool: Pool) => Promise<Result>) => Promise<Result>;
  databaseVersion: () => Promise<string>;
  close: () => Promise<void>;
}

/** Beside the program that runs on the folder. */
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
    async addSender(way) {
      workspaces += 1;
      const name = `Bench ${workspaces}`;
      const { workspace, owner: member } = await createWorkspace(deps, { name, owner }, actor);
      const { id: workspaceId, slug, sellerCode } = workspace;
      const { key, text } = await createKey(
        deps,
        {
          workspaceId,
          contract: way === 'inbound' ? 'leadhub' : way,
          name: 'Bench',
          createdBy: member.id,
          limit,
          supplierId: way === 'leadmarket' ? await addSupplier(workspaceId) : undefined,
        },
        actor,
      );
      const status = await first<{ id: string }>(
        `select id from statuses where workspace_id = $1 and key = 'new'`,
        [workspaceId],
      );
      const target = { path: pathOf(way, slug), key: text, seller: sellerCode, firstLead: 0 };
      return { workspaceId, keyId: key.id, statusId: status.id, target };
    },
    fill: (workspaceId, leads) => addManyLeads(database, workspaceId, leads),
    async listContacts(workspaceId) {
      await database.pool.query(contactEvents, [workspaceId]);
      await runProjection(database, contactList, workspaceId, { lease: 'wait' });
      await database.pool.query('vacuum analyze events, contact_list');
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

function pathOf(way: WayIn, slug: string): string {
  if (way === 'leadmarket') return '/api/leads';
  return way === 'inbound' ? `/api/inbound/leads?tenant=${slug}` : '/api/v1/leads';
}
