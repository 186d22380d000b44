// Automations as users of the catalog: a stage or a status that one of them names is not deleted
// from under it, but replaced by another.
import { sql } from 'kysely';
import { type Catalog, stagesOf } from '../catalog/catalog.ts';
import type { CatalogReferences, Referenced } from '../catalog/catalog-references.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Plan, Reference } from './automation.ts';
import { type AutomationRow, automationsOf } from './automation-row.ts';
import { changeAutomation } from './change-automation.ts';
import { type Change, changePlan } from './plan-references.ts';

export const automationReferences: CatalogReferences = {
  labels: { singular: 'automation', plural: 'automations' },
  async count(write, catalog, used) {
    const all = await rowsOf(write, catalog, used);
    return all.filter((row) => names(row, catalog, used)).length;
  },
  async reassign(write, catalog, used, to) {
    if (to === null) return 0;
    for (const row of await rowsOf(write, catalog, used)) {
      const { trigger, steps } = changePlan(row, replacing(catalog, used, to));
      await changeAutomation(write, catalog.workspaceId, row, { trigger, steps });
    }
    return 0;
  },
};

async function rowsOf(
  { db }: WorkspaceWrite,
  { workspaceId }: Catalog,
  { kind }: Referenced,
): Promise<AutomationRow[]> {
  if (kind !== 'pipeline' && kind !== 'stage' && kind !== 'status') return [];
  return (await sql<AutomationRow>`${automationsOf(workspaceId)}`.execute(db)).rows;
}

function names(plan: Plan, catalog: Catalog, { kind, id }: Referenced): boolean {
  const stages = kind === 'pipeline' ? stagesOf(catalog, id).map((stage) => stage.id) : [id];
  const key = kind === 'status' ? catalog.statuses.byId.get(id)?.key : undefined;
  let found = false;
  changePlan(plan, (name, value) => {
    found ||= name === 'stage_id' && stages.includes((value as Reference).id);
    found ||= name === 'status' && value === key;
    return value;
  });
  return found;
}

/** A pipeline is named by its stages alone, which are replaced one by one. */
function replacing({ stages, statuses }: Catalog, { kind, id }: Referenced, to: string): Change {
  const stage = stages.byId.get(to);
  const [from, status] = [id, to].map((one) => statuses.byId.get(one)?.key);
  return (name, value) => {
    if (kind === 'stage' && name === 'stage_id' && stage && (value as Reference).id === id) {
      return { id: stage.id, number: stage.number };
    }
    return kind === 'status' && name === 'status' && value === from ? status : value;
  };
}
