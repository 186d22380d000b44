// Resolves the sources and tags that leads name to the ids of their workspaces, and creates the new
// ones.
import type { Queries } from '../../../platform/database/queries.ts';
import { addNames, type NewName } from '../../catalog/add-names.ts';
import { type Catalog, nameKey } from '../../catalog/catalog.ts';
import type { Verdict } from './judge-batch.ts';
import { newNamesOf } from './new-names.ts';

type LeadVerdict = Extract<Verdict, { kind: 'create' | 'fill' }>;

/** Whether the leads name sources or tags that the catalogs do not contain. */
export function hasNewNames(verdicts: readonly Verdict[], catalogs: Map<string, Catalog>): boolean {
  return verdicts.some(
    (verdict) => writesLead(verdict) && newNamesIn(verdict, catalogs).length > 0,
  );
}

/** Sets the ids in the rows of the leads, and returns the catalogs that changed. */
export async function resolveNames(
  connection: Queries,
  verdicts: readonly Verdict[],
  catalogs: Map<string, Catalog>,
): Promise<Map<string, Catalog>> {
  const leadVerdicts = verdicts.filter(writesLead);
  const missing = leadVerdicts.flatMap((verdict) => newNamesIn(verdict, catalogs));
  const changed =
    missing.length === 0
      ? new Map<string, Catalog>()
      : await addNames(connection, missing, catalogs);
  for (const { request, lead } of leadVerdicts) {
    const catalog = changed.get(request.workspaceId) ?? catalogs.get(request.workspaceId);
    const { source, tags = [] } = request.draft;
    if (source) lead.row.source_id ??= catalog?.sources.byKey.get(nameKey(source))?.id ?? null;
    for (const name of tags) {
      const id = catalog?.tags.byKey.get(nameKey(name))?.id;
      if (id && !lead.tagIds.includes(id)) lead.tagIds.push(id);
    }
  }
  return changed;
}

function writesLead(verdict: Verdict): verdict is LeadVerdict {
  return verdict.kind === 'create' || verdict.kind === 'fill';
}

function newNamesIn({ request, lead }: LeadVerdict, catalogs: Map<string, Catalog>): NewName[] {
  const catalog = catalogs.get(request.workspaceId);
  return catalog === undefined
    ? []
    : newNamesOf(request.draft, catalog, lead.row.source_id !== null);
}
