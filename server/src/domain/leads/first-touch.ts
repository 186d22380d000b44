// The first touch of a lead: the first call, note, mail, WhatsApp message, or change of status or stage
// by a member. This is the one definition, for the column of leads and for response times in analytics.
import type { Actor, EventType } from '../events/event.ts';
import { updateRow } from '../events/update-row.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import type { LeadRow } from './lead.ts';

const touches: ReadonlySet<string> = new Set<EventType>([
  'call.logged',
  'mail.queued',
  'note.created',
  'lead.status_changed',
  'whatsapp.queued',
]);

/** Whether an event of a lead is a touch. Keys, automations and the program itself do not touch. */
export const isTouch = (type: string, actorType: Actor['type']): boolean =>
  actorType === 'member' && touches.has(type);

/** The time of a touch: a call may have been before the lead was entered. */
export const touchTime = <Time extends Date | number>(at: Time, createdAt: Time): Time =>
  at < createdAt ? createdAt : at;

/** Sets the first touch of the lead if the event is its first one. */
export async function touchLead(
  write: WorkspaceWrite,
  actor: Actor,
  lead: LeadRow,
  type: EventType,
  at: Date = write.at,
): Promise<void> {
  if (lead.first_touch_at !== null || !isTouch(type, actor.type)) return;
  const columns = { first_touch_at: touchTime(at, lead.created_at) };
  await updateRow(write, lead.workspace_id, 'leads', lead, columns);
}
