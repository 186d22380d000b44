// Makes a lead of a person who writes and is not known.
import { DomainError } from '../../errors.ts';
import type { CaptureLead } from '../../leads/intake/capture-lead.ts';
import { splitName } from '../../leads/lead.ts';
import type { ReceivedMessage } from './delivery.ts';

/** A person without a phone is recognised by their id when the message comes again. */
export async function createLead(
  captureLead: CaptureLead,
  { workspaceId, integrationId }: { workspaceId: string; integrationId: string },
  { person: { waId, userId }, name }: ReceivedMessage,
  source: string,
): Promise<{ id: string }> {
  const result = await captureLead<never>({
    ...{ workspaceId, key: null, actor: { type: 'integration', id: integrationId } },
    draft: {
      ...splitName(name || (waId === null ? 'WhatsApp' : `+${waId}`)),
      ...(waId !== null && { phone: `+${waId}` }),
      ...(userId !== null && { externalId: userId }),
      source,
    },
    duplicates: waId === null ? { rule: 'refuse', match: ['external_id'] } : { rule: 'fill' },
  });
  switch (result.kind) {
    case 'created':
    case 'filled':
      return { id: result.lead.id };
    case 'refused':
      return { id: result.leadId };
    default:
      throw result.kind === 'failed'
        ? result.error
        : new DomainError('internal', 'A lead without a key cannot be replayed.');
  }
}
