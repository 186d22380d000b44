import { newId } from '../../platform/ids.ts';
import { nameKey } from '../catalog/catalog.ts';
import { DomainError, fieldProblem } from '../errors.ts';
import type { Actor } from '../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { checkCategory, checkDuplicateDays, checkRequiredFields, type Offer } from './offer.ts';
import { offerColumns, offerFacts, toOffer } from './offer-row.ts';

export interface OfferInput {
  workspaceId: string;
  actor: Actor;
  category: string;
  requiredFields?: string[] | undefined;
  duplicateDays?: number | undefined;
}

export async function createOffer(deps: WriteDeps, input: OfferInput): Promise<Offer> {
  const { workspaceId, actor } = input;
  const category = checkCategory(input.category);
  const requiredFields = checkRequiredFields(input.requiredFields ?? []);
  const duplicateDays = checkDuplicateDays(input.duplicateDays ?? 0);
  return writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
    const row = await write.db
      .insertInto('offers')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        category,
        category_key: nameKey(category),
        required_fields: requiredFields,
        duplicate_days: duplicateDays,
        created_at: write.at,
      })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'category_key']).doNothing())
      .returning(offerColumns)
      .executeTakeFirst();
    if (row === undefined) {
      throw new DomainError(
        'conflict',
        `There is already an offer of the category "${category}".`,
        {
          fields: [fieldProblem('category', 'category_taken')],
        },
      );
    }
    const offer = toOffer(row);
    write.record({
      type: 'offer.created',
      subjectType: 'offer',
      subjectId: offer.id,
      before: null,
      after: offerFacts(offer),
    });
    write.catalogChanged();
    return offer;
  });
}
