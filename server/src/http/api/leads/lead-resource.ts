// The leads of a full API: its shapes and its differences, for the routes that both APIs share.

import type { TSchema, TUnsafe } from 'typebox';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Lead, LeadDraft } from '../../../domain/leads/lead.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import type { Changes } from '../changes-body.ts';
import type { FieldAliases } from '../rename-error-fields.ts';
import type { Mount, Params, Resource } from '../resource.ts';
import type { LeadFields } from './lead-fields.ts';

export interface LeadResource extends Resource<Lead> {
  createBody: TSchema;
  toDraft: (body: LeadFields) => LeadDraft;
  updateBody: TUnsafe<Changes<LeadFields>>;
  /** The response to GET with the history, where the contract shows it. */
  withHistory?: Resource<LeadWithHistory>;
  /** Whether clients can still read deleted leads. */
  showsArchived: boolean;
  /** The contract's names for fields that use cases report by another name. */
  fieldAliases: FieldAliases;
}

export interface LeadMount extends Mount<Lead> {
  resource: LeadResource;
}

export interface LeadWithHistory extends Lead {
  history: LoggedEvent[];
}

export const leadBasics = {
  kind: 'lead',
  name: 'lead',
  plural: 'leads',
  path: '/api/v1/leads',
  scope: subjectResources.lead,
  deletesWith: 'delete',
} as const;

/** The lead in the path of a nested resource, such as its notes. */
export const leadRefOf = ({ lead_id = '' }: Params): Ref => refOf(lead_id);

const pipelineId = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61';

export const sampleLead: Lead = {
  workspaceId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f00',
  id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
  number: 1842,
  externalId: null,
  contact: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62', number: 1203 },
  firstName: 'Sarah',
  lastName: 'Johnson',
  email: 'sarah@example.com',
  phone: '+14155551234',
  company: null,
  website: null,
  address: null,
  city: null,
  state: null,
  zip: null,
  eventDate: null,
  eventType: null,
  source: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63', number: 2, name: 'website' },
  status: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64', number: 1, name: 'New', key: 'new' },
  pipeline: { id: pipelineId, number: 1, name: 'Sales', key: 'sales' },
  stage: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f65',
    number: 2,
    name: 'Contacted',
    key: 'contacted',
    pipelineId,
    position: 1,
    probability: 20,
    outcome: 'open',
  },
  assignee: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f66', number: 5, name: 'Ada Owner' },
  channelId: null,
  notes: 'Interested in the enterprise plan.',
  customFields: { budget: '10000' },
  consent: null,
  extra: {},
  tags: [
    { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f67', number: 12, name: 'hot-lead' },
    { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f68', number: 13, name: 'enterprise' },
  ],
  starred: false,
  score: 0,
  firstTouchAt: null,
  version: 1,
  createdAt: new Date('2026-03-28T09:15:00Z'),
  updatedAt: new Date('2026-03-28T09:15:00Z'),
  deletedAt: null,
};
