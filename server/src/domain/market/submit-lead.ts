// Takes a lead from a supplier: finds its offer, checks the offer's terms, and captures the lead. The
// same transaction sells it.
import { DomainError } from '../errors.ts';
import { bindHook, type CaptureResult, type DuplicateRule } from '../leads/intake/capture.ts';
import { replayResponse } from '../leads/intake/replay-response.ts';
import { undefinedIfAborted } from '../leads/intake/undefined-if-aborted.ts';
import { missingFields, type Offer } from './offer.ts';
import { createOfferCache } from './offer-cache.ts';
import { createSaleHook, OfferChanged } from './sell-leads.ts';
import type { Sale, Submission, SubmitLead, SubmitLeadDeps } from './submission.ts';

const maxAttempts = 5;
const dayMs = 86_400_000;

export function createSubmitLead(deps: SubmitLeadDeps): SubmitLead {
  const offers = createOfferCache(deps);
  const saleHook = createSaleHook(deps.catalogs);

  async function findOffer({ workspaceId, category, draft }: Submission): Promise<Offer> {
    const cached = await offers.cached(workspaceId, category);
    if (cached !== undefined && missingFields(cached, draft).length === 0) return cached;
    // The cache may be stale, so only a fresh offer rejects a lead.
    const offer = await offers.current(workspaceId, category);
    if (offer === undefined) {
      throw new DomainError('no_matching_offer', `No active offer has the category "${category}".`);
    }
    const fields = missingFields(offer, draft);
    if (fields.length === 0) return offer;
    throw new DomainError('invalid', 'Fields that the offer requires are missing.', { fields });
  }

  async function capture(submission: Submission, offer: Offer): Promise<CaptureResult<Sale>> {
    const { supplierId, category, ...request } = submission;
    return deps.captureLead<Sale>({
      ...request,
      channelId: offer.id,
      duplicates: duplicateRule(offer, deps.clock.now()),
      hook: bindHook(saleHook, { supplierId, actor: request.actor, offer }),
    });
  }

  /** Undefined when the offer changed since the lead was checked. */
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
    // Refusing a duplicate does not run the sale hook, so the offer's version is checked here.
    if (result?.kind !== 'refused') return result;
    const current = await offers.current(submission.workspaceId, submission.category);
    return current?.version === offer.version ? result : undefined;
  }

  return async (submission) => {
    for (let attempts = 0; attempts < maxAttempts; attempts += 1) {
      const result = await attempt(submission);
      if (result !== undefined) return result;
      await offers.current(submission.workspaceId, submission.category);
    }
    throw new DomainError(
      'unavailable',
      'The offer is being changed: send the lead again in a second.',
      {
        retryAfterSeconds: 1,
      },
    );
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
