// Records what became of mails: their facts and events, and the addresses that get no more of them.
// Facts only ever go forward, so that repeated and reordered reports do no harm.
import { systemActor } from '../../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import { recordFacts } from '../../messages/record-facts.ts';
import { mailEvent } from '../mail.ts';
import { suppressAddresses } from '../suppressions/suppress-addresses.ts';
import { factOf, type Outcome, suppressionOf } from './outcome.ts';
import { findOutcomeMails, type OutcomeMail } from './outcome-mails.ts';
import { countSoftBounces, endRejected, resolveUnknown } from './outcome-states.ts';

/** Outcomes of mails that are unknown, or gone with their lead, are ignored. */
export const recordOutcomes = (
  deps: WriteDeps,
  workspaceId: string,
  outcomes: readonly Outcome[],
): Promise<ReadonlySet<Outcome>> =>
  writeInWorkspace(deps, { workspaceId, actor: systemActor }, (write) =>
    applyOutcomes(write, workspaceId, outcomes),
  );

interface Found {
  mail: OutcomeMail;
  outcome: Outcome;
}

/** As part of another change. Returns the outcomes of mails that are known. */
export async function applyOutcomes(
  write: WorkspaceWrite,
  workspaceId: string,
  outcomes: readonly Outcome[],
): Promise<ReadonlySet<Outcome>> {
  const found = await findOutcomeMails(write.db, workspaceId, outcomes);
  await recordNewFacts(write, workspaceId, found);
  const soft = found.filter(({ outcome: { type, permanent } }) => type === 'bounced' && !permanent);
  await countSoftBounces(write, workspaceId, soft);
  const rejected = found.filter(({ outcome }) => outcome.type === 'rejected');
  for (const { mail, outcome } of await endRejected(write, workspaceId, rejected)) {
    const error = outcome.detail ?? 'The mail service did not send it.';
    write.record({ ...mailEvent('mail.failed', mail, { error }), causeId: mail.causeId });
  }
  await suppress(write, workspaceId, found);
  return new Set(found.map(({ outcome }) => outcome));
}

/** Unsubscribing is an event of the suppression. */
const eventful = ['delivered', 'opened', 'clicked', 'bounced', 'complained'] as const;

async function recordNewFacts(
  write: WorkspaceWrite,
  workspaceId: string,
  found: readonly Found[],
): Promise<void> {
  const known = found.flatMap(({ mail, outcome }) => {
    const fact = factOf(outcome);
    return fact === undefined ? [] : [{ id: mail.id, fact, at: outcome.at }];
  });
  const news = await recordFacts(write.db, workspaceId, 'mails', known);
  const arrived = news.filter(({ fact }) => fact !== 'bounced').map(({ id }) => id);
  await resolveUnknown(write, workspaceId, arrived);
  for (const { id, fact } of news) {
    const type = eventful.find((one) => one === fact);
    const first = found.find((one) => one.mail.id === id && one.outcome.type === fact);
    if (type === undefined || first === undefined) continue;
    const { mail, outcome } = first;
    const more = type === 'clicked' ? { link: outcome.detail } : { error: outcome.detail };
    write.record({ ...mailEvent(`mail.${type}`, mail, more), causeId: mail.causeId });
  }
}

async function suppress(
  write: WorkspaceWrite,
  workspaceId: string,
  found: readonly Found[],
): Promise<void> {
  for (const reason of ['bounced', 'complained', 'unsubscribed'] as const) {
    const those = found.filter(({ outcome }) => suppressionOf(outcome) === reason);
    await suppressAddresses(
      write,
      workspaceId,
      those.map(({ mail }) => mail.to),
      reason,
    );
  }
}
