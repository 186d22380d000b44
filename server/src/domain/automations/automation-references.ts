// The references of automations to the catalog. When a stage or a status is deleted, the automations
// that use it get its replacement.
import { sql } from 'kysely';
import { type Catalog, stagesOf } from '../catalog/catalog.ts';
import type { CatalogReferences, Referenced } from '../catalog/referring-records.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { Definition, Reference } from './automation.ts';
import { type AutomationRow, automationsOf } from './automation-row.ts';
import { changeAutomation } from './change-automation.ts';
import { type MapSetting, mapSettings } from './definition/definition-references.ts';

export const automationReferences: CatalogReferences = {
  labels: { singular: 'automation', plural: 'automations' },
  async count(write, catalog, used) {
    const all = await rowsOf(write, catalog, used);
    return all.filter((row) => refersTo(row, catalog, used)).length;
  },
  async reassign(write, catalog, used, to) {
    if (to === null) return 0;
    for (const row of await rowsOf(write, catalog, used)) {
      const { trigger, steps } = mapSettings(row, replacement(catalog, used, to));
      await changeAutomation(write, catalog, row, { trigger, steps });
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

function refersTo(definition: Definition, catalog: Catalog, { kind, id }: Referenced): boolean {
  const stages = kind === 'pipeline' ? stagesOf(catalog, id).map((stage) => stage.id) : [id];
  const key = kind === 'status' ? catalog.statuses.byId.get(id)?.key : undefined;
  let found = false;
  mapSettings(definition, (name, value) => {
    found ||= name === 'stage_id' && stages.includes((value as Reference).id);
    found ||= name === 'status' && value === key;
    return value;
  });
  return found;
}

/** An automation refers to a pipeline only through its stages, which are replaced one by one. */
function replacement(
  { stages, statuses }: Catalog,
  { kind, id }: Referenced,
  to: string,
): MapSetting {
  const stage = stages.byId.get(to);
  const [from, status] = [id, to].map((one) => statuses.byId.get(one)?.key);
  return (name, value) => {
    if (kind === 'stage' && name === 'stage_id' && stage && (value as Reference).id === id) {
      return { id: stage.id, number: stage.number };
    }
    return kind === 'status' && name === 'status' && value === from ? status : value;
  };
}
