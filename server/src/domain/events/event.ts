// One change of one record. The log of these is the only history that the product keeps.

export type EventType =
  | 'buyer.created'
  | 'contact.created'
  | 'contact.updated'
  | 'integration.created'
  | 'integration.deleted'
  | 'integration.updated'
  | 'key.created'
  | 'key.revoked'
  | 'key.updated'
  | 'lead.assigned'
  | 'lead.created'
  | 'lead.deleted'
  | 'lead.restored'
  | 'lead.sold'
  | 'lead.status_changed'
  | 'lead.updated'
  | 'member.created'
  | 'offer.created'
  | 'offer.updated'
  | 'order.created'
  | 'supplier.created'
  | 'tag.created'
  | 'tag.deleted'
  | 'tag.updated'
  | 'webhook.created'
  | 'webhook.deleted'
  | 'webhook.secret_rotated'
  | 'webhook.updated'
  | 'workspace.created'
  | 'workspace.updated';

export type SubjectType =
  | 'lead'
  | 'contact'
  | 'supplier'
  | 'offer'
  | 'buyer'
  | 'order'
  | 'key'
  | 'member'
  | 'tag'
  | 'integration'
  | 'webhook'
  | 'workspace';

export interface Actor {
  type: 'key' | 'member' | 'command' | 'automation' | 'import' | 'system';
  id: string | null;
}

export interface NewEvent {
  workspaceId: string;
  type: EventType;
  subjectType: SubjectType;
  subjectId: string;
  actor: Actor;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  causeId: string | null;
  /** When it happened, of a past that is written down now. Left out: now. */
  at?: Date | undefined;
}

export interface RecordedEvent extends NewEvent {
  seq: number;
  at: Date;
}
