// Each change of a deal finds and checks the row under the lock, writes only the columns that differ,
// and records the events.

import type { Catalog } from '../catalog/catalog.ts';
import { catalogUnder } from '../catalog/catalog-under.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import {
  type ChangeRequest,
  checkVersion,
  type RequestContext,
} from '../events/request-context.ts';
import { updateRow } from '../events/update-row.ts';
import { whatChanged } from '../events/what-changed.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import type { Ref } from '../record-ref.ts';
import type { Deal, DealRow } from './deal.ts';
import { changeEvents } from './deal-events.ts';
import { findDeal, toDeal } from './deal-queries.ts';
import { normaliseValue } from './deal-value.ts';

type ChangeRow = (
  row: DealRow,
  context: { write: WorkspaceWrite; catalog: Catalog },
) => DealRow | Promise<DealRow>;

export async function changeDeal(
  deps: WriteDeps & ReadDeps,
  context: ChangeRequest<Deal>,
  ref: Ref,
  change: ChangeRow,
): Promise<Deal> {
  return writeInWorkspace(deps, context, (write) =>
    changeDealWithin(deps, write, context, ref, change),
  );
}

/** As part of another change. */
export async function changeDealWithin(
  deps: Pick<ReadDeps, 'catalogs'>,
  write: WorkspaceWrite,
  context: RequestContext,
  ref: Ref,
  change: ChangeRow,
): Promise<Deal> {
  const { workspaceId } = context;
  const found = await findDeal(write.db, workspaceId, ref);
  checkVersion(context, found);
  const catalog = await catalogUnder(deps, workspaceId, write);
  const { contact_number, lead_number, source_id, catalog_version, ...stored } = found;
  const row = { ...stored, value: normaliseValue(stored.value) };
  const changed = whatChanged(row, await change(row, { write, catalog }))?.after;
  const before = toDeal(found, catalog);
  if (changed === undefined) return before;
  await updateRow(write, workspaceId, 'deals', row, changed);
  const after = toDeal(await findDeal(write.db, workspaceId, { id: row.id }), catalog);
  for (const event of changeEvents(before, after)) {
    write.record({ ...event, subjectType: 'deal', subjectId: row.id });
  }
  return after;
}
