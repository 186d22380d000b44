// A person stopped or resumed marketing in WhatsApp itself. Other messages stay possible.
import { systemActor } from '../../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Identified } from '../../record-ref.ts';
import { type ConsentDeps, changeConsent } from '../consent/change-consent.ts';
import { applyOption } from '../consent/opt.ts';
import type { ReceivedPreference } from './delivery.ts';
import { findLeadOfPerson } from './find-lead.ts';

const source = 'WhatsApp';

/** Undefined for an unknown person. */
export async function applyPreference(
  deps: WriteDeps & ConsentDeps,
  workspaceId: string,
  { person, option, at }: ReceivedPreference,
): Promise<Identified | undefined> {
  return writeInWorkspace(deps, { workspaceId, actor: systemActor }, async (write) => {
    const lead = await findLeadOfPerson(write.db, workspaceId, { person });
    if (lead === undefined) return undefined;
    const { id: leadId, number, phoneKey: phone } = lead;
    const known = { ...person, phone };
    if (option === 'out') {
      const denied = { leadId, status: 'denied', source, at } as const;
      await changeConsent(deps, write, workspaceId, denied);
    } else
      await applyOption(deps, write, workspaceId, { leadId, person: known, option, source, at });
    return { id: leadId, number };
  });
}
