// The sources and tags that leads bring by name: each gets the id that its workspace has for it, and
// those that are new are created.
import type { Queries } from '../../../platform/database/queries.ts';
import { addNames, type NewName } from '../../catalog/add-names.ts';
import { type Catalog, nameKey } from '../../catalog/catalog.ts';
import type { Verdict } from './judge-batch.ts';
import { newNamesOf } from './new-names-of.ts';

type Naming = Extract<Verdict, { kind: 'create' | 'fill' }>;

/** Whether the catalogs do not yet hold all that the leads name. */
export function bringsNewNames(
  verdicts: readonly Verdict[],
  catalogs: Map<string, Catalog>,
): boolean {
  return verdicts.some((verdict) => isNaming(verdict) && missingOf(verdict, catalogs).length > 0);
}

/** The catalogs that changed. */
export async function nameThings(
  connection: Queries,
  verdicts: readonly Verdict[],
  catalogs: Map<string, Catalog>,
): Promise<Map<string, Catalog>> {
  const naming = verdicts.filter(isNaming);
  const missing = naming.flatMap((verdict) => missingOf(verdict, catalogs));
  const changed =
    missing.length === 0
      ? new Map<string, Catalog>()
      : await addNames(connection, missing, catalogs);
  for (const { request, lead } of naming) {
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

function isNaming(verdict: Verdict): verdict is Naming {
  return verdict.kind === 'create' || verdict.kind === 'fill';
}

function missingOf({ request, lead }: Naming, catalogs: Map<string, Catalog>): NewName[] {
  const catalog = catalogs.get(request.workspaceId);
  return catalog === undefined
    ? []
    : newNamesOf(request.draft, catalog, lead.row.source_id !== null);
}
