// The events of a batch: one for each contact and lead that it created or filled in.
import type { Catalog } from '../../catalog/catalog.ts';
import { personFacts } from '../../contacts/contact-events.ts';
import type { NewEvent } from '../../events/event.ts';
import { whatChanged } from '../../events/what-changed.ts';
import type { Lead } from '../lead.ts';
import { leadFacts } from '../lead-events.ts';
import { toLead } from '../to-lead.ts';
import type { TouchedContact, Verdict } from './judge-batch.ts';
import type { KnownLead } from './lead-index.ts';

type Create = Extract<Verdict, { kind: 'create' }>;
type Fill = Extract<Verdict, { kind: 'fill' }>;

export function eventsOf(
  creates: readonly Create[],
  fills: readonly Fill[],
  leadOf: (known: KnownLead) => Lead,
  catalogOf: (workspaceId: string) => Catalog,
): NewEvent[] {
  const events: NewEvent[] = [];
  for (const { request, lead: known, touched } of creates) {
    const { workspaceId, actor, causeId = null } = request;
    if (touched) events.push(contactEvent(touched));
    const lead = leadOf(known);
    events.push({
      workspaceId,
      actor,
      causeId,
      type: 'lead.created',
      subjectType: 'lead',
      subjectId: lead.id,
      before: null,
      after: leadFacts(lead),
      at: request.draft.createdAt,
    });
  }
  for (const { request, lead: known, before } of fills) {
    const { workspaceId, actor, causeId = null } = request;
    const factsAfter = leadFacts(leadOf(known));
    const factsBefore = leadFacts(
      toLead(before.row, catalogOf(workspaceId), before.contactNumber, before.tagIds),
    );
    const changed = whatChanged(factsBefore, factsAfter);
    if (changed === undefined) continue;
    events.push({
      workspaceId,
      actor,
      causeId,
      type: 'lead.updated',
      subjectType: 'lead',
      subjectId: known.row.id,
      ...changed,
    });
  }
  return events;
}

function contactEvent({ contact, isNew, before, request }: TouchedContact): NewEvent {
  const { workspaceId, actor, causeId = null } = request;
  const base = {
    workspaceId,
    actor,
    causeId,
    subjectType: 'contact',
    subjectId: contact.id,
  } as const;
  if (isNew) return { ...base, type: 'contact.created', before: null, after: personFacts(contact) };
  const facts = personFacts(contact);
  const after: Record<string, unknown> = {};
  for (const name of Object.keys(facts)) if (Object.hasOwn(before, name)) after[name] = facts[name];
  return { ...base, type: 'contact.updated', before: {}, after };
}
