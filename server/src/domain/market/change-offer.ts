import { DomainError } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { findOffer } from './find-offer.ts';
import { checkDuplicateDays, checkRequiredFields, type Offer } from './offer.ts';
import { offerColumns, offerFacts, toOffer } from './offer-row.ts';

export interface OfferChange {
  active?: boolean | undefined;
  requiredFields?: string[] | undefined;
  duplicateDays?: number | undefined;
}

/** Changes what is given and leaves the rest. `ref` is the offer's category, number or id. */
export async function changeOffer(
  deps: WriteDeps,
  asked: { workspaceId: string; actor: Actor; ref: string; change: OfferChange },
): Promise<Offer> {
  const { workspaceId, actor, ref, change } = asked;
  const { active, requiredFields, duplicateDays } = change;
  const set = {
    ...(active === undefined ? {} : { active }),
    ...(requiredFields === undefined
      ? {}
      : { required_fields: checkRequiredFields(requiredFields) }),
    ...(duplicateDays === undefined ? {} : { duplicate_days: checkDuplicateDays(duplicateDays) }),
  };
  if (Object.keys(set).length === 0) {
    throw new DomainError('bad_request', 'Nothing to change: name what the offer shall have.');
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
    const was = offerFacts(before);
    const is = offerFacts(offer);
    const changed = Object.keys(set).filter(
      (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
    );
    if (changed.length === 0) return offer;
    const only = (facts: Record<string, unknown>) =>
      Object.fromEntries(changed.map((name) => [name, facts[name]]));
    write.record({
      type: 'offer.updated',
      subjectType: 'offer',
      subjectId: offer.id,
      before: only(was),
      after: only(is),
    });
    write.catalogChanged();
    return offer;
  });
}
