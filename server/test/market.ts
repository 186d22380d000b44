// A workspace with a market in its own database, and processes that submit leads to it.
import { createCatalogCache } from '../src/domain/catalog/catalog-cache.ts';
import type { WriteDeps } from '../src/domain/events/write-in-workspace.ts';
import { createKey } from '../src/domain/keys/create-key.ts';
import type { CaptureRequest, CaptureResult } from '../src/domain/leads/intake/capture.ts';
import type { CaptureLead } from '../src/domain/leads/intake/capture-lead.ts';
import { createIntake } from '../src/domain/leads/intake/create-intake.ts';
import type { LeadDraft } from '../src/domain/leads/lead.ts';
import { type BuyerInput, createBuyer } from '../src/domain/market/create-buyer.ts';
import { createOffer, type OfferInput } from '../src/domain/market/create-offer.ts';
import { createSupplier } from '../src/domain/market/create-supplier.ts';
import { retryOnChange } from '../src/domain/market/retry-job.ts';
import type { Sale } from '../src/domain/market/submission.ts';
import { createSubmitLead } from '../src/domain/market/submit-lead.ts';
import { createWorkspace } from '../src/domain/workspaces/create-workspace.ts';
import { openPipelinePool } from '../src/platform/database/pipeline-pool.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { testPeople } from './people.ts';

const command = { type: 'command', id: null } as const;
const category = 'Solar';

/** A clock that a test sets. */
interface TestClock {
  now: () => Date;
  set: (text: string) => void;
}

type Submit = (
  draft?: Partial<LeadDraft>,
  given?: { category?: string; idempotency?: CaptureRequest<Sale>['idempotency'] },
) => Promise<CaptureResult<Sale>>;

/** One process of the product, with its own caches. */
export interface Process {
  submit: Submit;
  captureLead: CaptureLead;
}

export interface TestMarket {
  database: TestDatabase;
  clock: TestClock;
  deps: WriteDeps;
  workspaceId: string;
  supplierId: string;
  keyId: string;
  addOffer: (given?: Partial<OfferInput>) => ReturnType<typeof createOffer>;
  addBuyer: (name: string, given?: Partial<BuyerInput>) => ReturnType<typeof createBuyer>;
  startProcess: () => Process;
  close: () => Promise<void>;
}

export async function createTestMarket(
  given: { timeZone?: string; payout?: string; database?: TestDatabase } = {},
): Promise<TestMarket> {
  const database = given.database ?? (await createTestDatabase());
  const clock = testClock();
  const deps = { database, clock, listeners: [retryOnChange] };
  const { workspace, owner } = await createWorkspace(
    { ...deps, people: testPeople(database) },
    {
      name: 'Acme',
      timeZone: given.timeZone,
      owner: { email: 'ann@acme.com', password: 'correct horse' },
    },
    command,
  );
  const base = { workspaceId: workspace.id, actor: command };
  const supplier = await createSupplier(deps, { ...base, name: 'Leads Ltd', payout: given.payout });
  const { key } = await createKey(
    deps,
    { workspaceId: workspace.id, actor: command },
    {
      contract: 'leadmarket',
      name: 'Leads Ltd',
      createdBy: owner.id,
      limit: { quota: 1_000_000, seconds: 60 },
      supplierId: supplier.id,
    },
  );
  const pools: { end: () => Promise<void> }[] = [];

  return {
    database,
    clock,
    deps,
    workspaceId: workspace.id,
    supplierId: supplier.id,
    keyId: key.id,
    addOffer: (terms = {}) => createOffer(deps, { ...base, category, ...terms }),
    addBuyer: (name, terms = {}) =>
      createBuyer(deps, { ...base, name, category, price: '45.00', ...terms }),
    startProcess() {
      const intake = openPipelinePool(database.connection, { connections: 4 });
      pools.push(intake);
      const catalogs = createCatalogCache();
      const { captureLead } = createIntake({
        database,
        intake,
        catalogs,
        listeners: deps.listeners,
        clock,
      });
      const submitLead = createSubmitLead({ captureLead, intake, catalogs, clock });
      const submit: Submit = (draft = {}, { category: of = category, idempotency } = {}) =>
        submitLead({
          workspaceId: workspace.id,
          key: { id: key.id, counts: 'requests' },
          supplierId: supplier.id,
          actor: { type: 'key', id: key.id },
          category: of,
          draft: { firstName: 'John', lastName: 'Doe', state: 'TX', ...draft },
          ...(idempotency && { idempotency }),
        });
      return { submit, captureLead };
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await database.drop();
    },
  };
}

function testClock(): TestClock {
  let now = new Date('2026-03-05T12:00:00Z');
  return {
    now: () => now,
    set: (text) => {
      now = new Date(text);
    },
  };
}

/** The sale of a created lead; throws when it was not created. */
export function saleOf(result: CaptureResult<Sale>): Sale {
  if (result.kind === 'created' && result.outcome !== undefined) return result.outcome;
  if (result.kind === 'failed') throw result.error;
  throw new Error(`the lead was ${result.kind}`);
}
