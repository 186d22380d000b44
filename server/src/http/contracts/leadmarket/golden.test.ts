import { join } from 'node:path';
import type { TestApp, TestTenant } from '../../../../test/build-test-app.ts';
import { replayGolden } from '../../../../test/golden.ts';
import { listeners } from '../../../domain/listeners.ts';
import { createBuyer } from '../../../domain/market/create-buyer.ts';
import { createOffer } from '../../../domain/market/create-offer.ts';
import { systemClock } from '../../../platform/clock.ts';

await replayGolden('leadmarket', join(import.meta.dirname, 'golden'), openMarket);

/** Has a buyer of leads from Texas, and no buyers for solar and roofing. */
async function openMarket({ database }: TestApp, { workspace }: TestTenant) {
  const deps = { database, clock: systemClock, listeners };
  const base = { workspaceId: workspace.id, actor: { type: 'command', id: null } as const };
  await createOffer(deps, { ...base, category: 'Auto Insurance' });
  await createOffer(deps, { ...base, category: 'Solar' });
  await createOffer(deps, { ...base, category: 'Roofing', duplicateDays: 30 });
  const texan = { name: 'Lone Star', category: 'Auto Insurance', price: '45.00', states: ['TX'] };
  const { buyer } = await createBuyer(deps, { ...base, ...texan });
  return { buyer: buyer.id };
}
