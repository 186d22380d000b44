// A workspace with a key for each contract, created directly in the database of a program.
import { createKey } from '../../src/domain/keys/create-key.ts';
import { type Contract, contracts } from '../../src/domain/keys/key.ts';
import { listeners } from '../../src/domain/listeners.ts';
import { createOffer } from '../../src/domain/market/create-offer.ts';
import { ensureSupplier } from '../../src/domain/market/ensure-supplier.ts';
import { createWorkspace } from '../../src/domain/workspaces/create-workspace.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { Database } from '../../src/platform/database/pool.ts';
import { testPeople } from '../people.ts';

export interface Tenant {
  sellerCode: string;
  slug: string;
  keys: Record<Contract, string>;
}

const actor = { type: 'command', id: null } as const;

export async function createTenant(database: Database): Promise<Tenant> {
  const deps = { database, people: testPeople(database), listeners, clock: systemClock };
  const owner = { email: 'ada@acme.example', password: 'long enough 1' };
  const made = await createWorkspace(deps, { name: 'Acme', owner }, actor);
  const { id: workspaceId, sellerCode, slug } = made.workspace;
  await createOffer(deps, { workspaceId, actor, category: 'Solar' });
  const supplier = await ensureSupplier(deps, { workspaceId, actor, defaultName: 'First' });
  const keys = {} as Tenant['keys'];
  for (const contract of contracts) {
    const input = {
      contract,
      name: 'Test',
      createdBy: made.owner.id,
      limit: { quota: 1_000_000_000, seconds: 60 },
      supplierId: contract === 'leadmarket' ? supplier.id : undefined,
    };
    keys[contract] = (await createKey(deps, { workspaceId, actor }, input)).text;
  }
  return { sellerCode, slug, keys };
}
