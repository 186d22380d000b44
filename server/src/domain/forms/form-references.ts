// The references of forms to the catalog. When the pipeline, the stage or the source of a form is
// deleted, the form gets its replacement.
import { sql } from 'kysely';
import { type Catalog, nameKey } from '../catalog/catalog.ts';
import type { CatalogReferences, Referenced } from '../catalog/referring-records.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { type FormRow, formFacts, formsOf } from './form-row.ts';

type References = Partial<Pick<FormRow, 'pipeline_id' | 'stage_id' | 'source'>>;

export const formReferences: CatalogReferences = {
  labels: { singular: 'form', plural: 'forms' },
  count: async (write, catalog, used) => (await formsThatUse(write, catalog, used)).length,
  async reassign(write, catalog, used, to) {
    for (const row of await formsThatUse(write, catalog, used)) {
      const references = referencesAfter(row, catalog, used, to);
      const changed = whatChanged(formFacts(row), formFacts({ ...row, ...references }));
      if (changed === undefined) continue;
      await updateRow(write, catalog.workspaceId, 'forms', row, references);
      write.record({ type: 'form.updated', subjectType: 'form', subjectId: row.id, ...changed });
    }
    return 0;
  },
};

async function formsThatUse(
  { db }: WorkspaceWrite,
  { workspaceId, sources }: Catalog,
  { kind, id }: Referenced,
): Promise<FormRow[]> {
  if (kind !== 'pipeline' && kind !== 'stage' && kind !== 'source') return [];
  const condition =
    kind === 'pipeline'
      ? sql`f.pipeline_id = ${id}`
      : kind === 'stage'
        ? sql`f.stage_id = ${id}`
        : sql`f.source is not null`;
  const { rows } = await sql<FormRow>`${formsOf(workspaceId)} and ${condition}`.execute(db);
  if (kind !== 'source') return rows;
  const key = nameKey(sources.byId.get(id)?.name ?? '');
  return rows.filter(({ source }) => nameKey(source ?? '') === key);
}

function referencesAfter(
  row: FormRow,
  catalog: Catalog,
  { kind }: Referenced,
  to: string | null,
): References {
  if (kind === 'source') return { source: catalog.sources.byId.get(to ?? '')?.name ?? null };
  if (kind === 'pipeline') {
    const keepsStage = catalog.stages.byId.get(row.stage_id ?? '')?.pipelineId === to;
    return { pipeline_id: to, stage_id: keepsStage ? row.stage_id : null };
  }
  return {
    pipeline_id: catalog.stages.byId.get(to ?? '')?.pipelineId ?? row.pipeline_id,
    stage_id: to,
  };
}
