// The way of a supplier's lead: the offer it is for, that offer's terms, and then the one verb for
// every way in, with the sale in the same transaction.
import { DomainError } from '../errors.ts';
import { bindHook, type CaptureResult, type DuplicateRule } from '../leads/intake/capture.ts';
import { replayResponse } from '../leads/intake/replay-response.ts';
import { undefinedIfAborted } from '../leads/intake/undefined-if-aborted.ts';
import { missingFields, type Offer } from './offer.ts';
import { createOfferCache } from './offer-cache.ts';
import type { Sale } from './sale.ts';
import { createSaleHook, OfferChanged } from './sell-leads.ts';
import type { Submission, SubmitLead, SubmitLeadDeps } from './submission.ts';

const tries = 5;
const dayMs = 86_400_000;

export function createSubmitLead(deps: SubmitLeadDeps): SubmitLead {
  const offers = createOfferCache(deps);
  const saleHook = createSaleHook(deps.catalogs);

  async function findOffer({ workspaceId, category, draft }: Submission): Promise<Offer> {
    const known = await offers.remembered(workspaceId, category);
    if (known !== undefined && missingFields(known, draft).length === 0) return known;
    // What is remembered may be out of date, so nobody is refused by it.
    const offer = await offers.current(workspaceId, category);
    if (offer === undefined) {
      throw new DomainError('no_matching_offer', `No active offer has the category "${category}".`);
    }
    const fields = missingFields(offer, draft);
    if (fields.length === 0) return offer;
    throw new DomainError('invalid', 'Fields that the offer requires are missing.', { fields });
  }

  async function capture(submission: Submission, offer: Offer): Promise<CaptureResult<Sale>> {
    const { supplierId, category, ...asked } = submission;
    return deps.captureLead<Sale>({
      ...asked,
      channelId: offer.id,
      duplicates: duplicateRule(offer, deps.clock.now()),
      hook: bindHook(saleHook, { supplierId, actor: asked.actor, offer }),
    });
  }

  /** Undefined when the offer is no longer what the lead was judged by. */
  async function attempt(submission: Submission): Promise<CaptureResult<Sale> | undefined> {
    let offer: Offer;
    try {
      offer = await findOffer(submission);
    } catch (error) {
      const replayed = await replayResponse<Sale>(deps, submission);
      if (replayed !== undefined) return replayed;
      throw error;
    }
    const result = await undefinedIfAborted(capture(submission, offer), OfferChanged);
    // A duplicate was refused without a look at the offer, whose rule may be another by now.
    if (result?.kind !== 'refused') return result;
    const now = await offers.current(submission.workspaceId, submission.category);
    return now?.version === offer.version ? result : undefined;
  }

  return async (submission) => {
    for (let made = 0; made < tries; made += 1) {
      const result = await attempt(submission);
      if (result !== undefined) return result;
      await offers.current(submission.workspaceId, submission.category);
    }
    throw new DomainError('unavailable', 'The offer is being changed: send the lead again.', {
      retryAfterSeconds: 1,
    });
  };
}

function duplicateRule(offer: Offer, now: Date): DuplicateRule {
  if (offer.duplicateDays === 0) return { rule: 'create' };
  return {
    rule: 'refuse',
    match: ['email', 'phone'],
    channelId: offer.id,
    since: new Date(now.getTime() - offer.duplicateDays * dayMs),
  };
}
