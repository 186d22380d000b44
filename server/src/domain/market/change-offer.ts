import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { whatChanged } from '../events/what-changed.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findOffer } from './find-offer.ts';
import { checkDuplicateDays, checkRequiredFields, type Offer } from './offer.ts';
import { offerColumns, offerFacts, toOffer } from './offer-row.ts';

export interface OfferChange {
  active?: boolean | undefined;
  requiredFields?: string[] | undefined;
  duplicateDays?: number | undefined;
}

/** Fields left out do not change. `ref` is the offer's category, number or id. */
export async function changeOffer(
  deps: WriteDeps,
  input: { workspaceId: string; actor: Actor; ref: string; change: OfferChange },
): Promise<Offer> {
  const { workspaceId, actor, ref, change } = input;
  const { active, requiredFields, duplicateDays } = change;
  const set = {
    ...(active === undefined ? {} : { active }),
    ...(requiredFields === undefined
      ? {}
      : { required_fields: checkRequiredFields(requiredFields) }),
    ...(duplicateDays === undefined ? {} : { duplicate_days: checkDuplicateDays(duplicateDays) }),
  };
  if (Object.keys(set).length === 0) {
    throw new DomainError('bad_request', 'There is nothing to change: name at least one setting.');
  }
  return writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
    const before = await findOffer(write.db, workspaceId, ref);
    const row = await write.db
      .updateTable('offers')
      .set({ ...set, version: before.version + 1 })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', before.id)
      .returning(offerColumns)
      .executeTakeFirstOrThrow();
    const offer = toOffer(row);
    const changed = whatChanged(offerFacts(before), offerFacts(offer));
    if (changed === undefined) return offer;
    write.record({ type: 'offer.updated', subjectType: 'offer', subjectId: offer.id, ...changed });
    write.catalogChanged();
    return offer;
  });
}
