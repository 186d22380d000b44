// An event: one change of one record. The event log is the only history of the records.

export type EventType =
  | 'automation.created'
  | 'automation.deleted'
  | 'automation.updated'
  | 'campaign.created'
  | 'campaign.deleted'
  | 'campaign.updated'
  | 'buyer.created'
  | 'call.deleted'
  | 'call.logged'
  | 'call.restored'
  | 'call.updated'
  | 'contact.created'
  | 'contact.deleted'
  | 'contact.restored'
  | 'contact.updated'
  | 'deal.created'
  | 'deal.deleted'
  | 'deal.lost'
  | 'deal.reopened'
  | 'deal.restored'
  | 'deal.stage_changed'
  | 'deal.updated'
  | 'deal.won'
  | 'event_type.created'
  | 'event_type.deleted'
  | 'event_type.updated'
  | 'field.created'
  | 'field.deleted'
  | 'field.updated'
  | 'form.created'
  | 'form.deleted'
  | 'form.submitted'
  | 'form.updated'
  | 'integration.created'
  | 'integration.deleted'
  | 'integration.updated'
  | 'key.created'
  | 'key.revoked'
  | 'key.updated'
  | 'lead.assigned'
  | 'lead.created'
  | 'lead.deleted'
  | 'lead.purged'
  | 'lead.restored'
  | 'lead.sold'
  | 'lead.status_changed'
  | 'lead.updated'
  | 'member.created'
  | 'member.deactivated'
  | 'member.deleted'
  | 'member.invited'
  | 'member.joined'
  | 'member.password_changed'
  | 'member.password_link_created'
  | 'member.password_reset'
  | 'member.reactivated'
  | 'member.recovery_code_used'
  | 'member.recovery_codes_renewed'
  | 'member.restored'
  | 'member.sign_in_failed'
  | 'member.signed_in'
  | 'member.two_factor_changed'
  | 'member.two_factor_reset'
  | 'member.updated'
  | 'note.created'
  | 'note.deleted'
  | 'note.restored'
  | 'note.updated'
  | 'offer.created'
  | 'offer.updated'
  | 'order.created'
  | 'pipeline.created'
  | 'pipeline.deleted'
  | 'pipeline.updated'
  | 'session.ended'
  | 'source.created'
  | 'source.deleted'
  | 'source.updated'
  | 'stage.created'
  | 'stage.deleted'
  | 'stage.updated'
  | 'status.created'
  | 'status.deleted'
  | 'status.updated'
  | 'supplier.created'
  | 'tag.created'
  | 'tag.deleted'
  | 'tag.merged'
  | 'tag.updated'
  | 'task.completed'
  | 'task.created'
  | 'task.deleted'
  | 'task.due'
  | 'task.reopened'
  | 'task.restored'
  | 'task.updated'
  | 'team.created'
  | 'team.deleted'
  | 'team.updated'
  | 'view.created'
  | 'view.deleted'
  | 'view.updated'
  | 'webhook.created'
  | 'webhook.deleted'
  | 'webhook.disabled'
  | 'webhook.replay_started'
  | 'webhook.secret_rotated'
  | 'webhook.updated'
  | 'workspace.created'
  | 'workspace.updated';

export type SubjectType =
  | 'lead'
  | 'contact'
  | 'deal'
  | 'task'
  | 'supplier'
  | 'offer'
  | 'buyer'
  | 'order'
  | 'key'
  | 'member'
  | 'team'
  | 'tag'
  | 'pipeline'
  | 'stage'
  | 'status'
  | 'source'
  | 'event_type'
  | 'field'
  | 'form'
  | 'automation'
  | 'campaign'
  | 'integration'
  | 'view'
  | 'webhook'
  | 'workspace';

export interface Actor {
  type: 'key' | 'member' | 'command' | 'automation' | 'import' | 'system';
  id: string | null;
}

/** The program itself, such as in a nightly job. */
export const systemActor: Actor = { type: 'system', id: null };

export interface NewEvent {
  workspaceId: string;
  type: EventType;
  subjectType: SubjectType;
  subjectId: string;
  actor: Actor;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  causeId: string | null;
  /** When it happened, for events that are imported later. Defaults to now. */
  at?: Date | undefined;
}

export interface RecordedEvent extends NewEvent {
  seq: number;
  at: Date;
}
