// What becomes of the events of a mail service: each is about a mail that the workspace has sent by it.
import type { WriteDeps } from '../../events/write-in-workspace.ts';
import type { Outcome as MailOutcome } from '../../mail/outcomes/outcome.ts';
import { recordOutcomes } from '../../mail/outcomes/record-outcomes.ts';
import type { ConnectedIntegration, Outcome, StoredDelivery } from './connector.ts';

type Read = (payload: StoredDelivery['payload'], receivedAt: Date) => MailOutcome | undefined;

export async function recordMailEvents(
  deps: WriteDeps,
  { workspaceId }: ConnectedIntegration,
  deliveries: readonly StoredDelivery[],
  read: Read,
): Promise<Outcome[]> {
  const outcomes = deliveries.map(({ payload, receivedAt }) => read(payload, receivedAt));
  const told = outcomes.filter((one) => one !== undefined);
  const known =
    told.length === 0 ? new Set<MailOutcome>() : await recordOutcomes(deps, workspaceId, told);
  return outcomes.map((outcome): Outcome => {
    if (outcome === undefined) return { state: 'ignored', reason: 'not_wanted' };
    return known.has(outcome) ? { state: 'handled' } : { state: 'ignored', reason: 'other_source' };
  });
}
