// The leads that wait for their first touch.
import Type from 'typebox';
import {
  listWaitingLeads,
  type Owners,
  owners,
  type WaitingLead,
} from '../../../domain/speed-to-lead/list-waiting-leads.ts';
import { levels } from '../../../domain/speed-to-lead/speed-to-lead.ts';
import type { Listed, MountRoutes } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';
import { listRoute } from '../routes/list-route.ts';

const level = (description: string) =>
  Type.Unsafe<string | null>({
    ...{ type: ['string', 'null'], enum: [...levels, null], description },
  });

const waitingLead: Listed<WaitingLead> = {
  name: 'waiting lead',
  plural: 'waiting leads',
  heading: 'Leads',
  path: '/api/v1/leads/waiting',
  scope: 'leads',
  schema: (style) =>
    Type.Object({
      lead_id: style.refSchema('lead'),
      lead_name: Type.String(),
      lead_company: textOrNull(),
      assigned_user_id: style.refSchema('user'),
      assigned_user_name: textOrNull(),
      waiting_since: time(),
      level: level('The last level that was alerted.'),
      next_level: level('The level that is alerted next; null after the last one.'),
      next_level_at: textOrNull({ format: 'date-time' }),
    }),
  render: (waiting, style) => ({
    lead_id: style.ref('lead', waiting.lead),
    lead_name: waiting.name,
    lead_company: waiting.company,
    assigned_user_id: style.ref('user', waiting.assignee),
    assigned_user_name: waiting.assignee?.name ?? null,
    waiting_since: waiting.since.toISOString(),
    level: waiting.level,
    next_level: waiting.nextLevel,
    next_level_at: waiting.nextLevelAt?.toISOString() ?? null,
  }),
  sample: {
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
    name: 'Maren Vogt',
    company: 'Vogt KG',
    assignee: { id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f62', number: 5, name: 'Jo Smith' },
    since: new Date('2026-03-28T09:15:00Z'),
    level: 'owner',
    nextLevel: 'next',
    nextLevelAt: new Date('2026-03-28T09:30:00Z'),
  },
};

export const waitingLeadsRoute: MountRoutes = (scope, services, style) =>
  listRoute<WaitingLead, { owned_by?: Owners }>(
    { scope, services, style, resource: waitingLead },
    {
      summary: 'List the leads that wait for their first touch',
      description:
        'Those that have waited longest first. Empty while the workspace has not set how soon a ' +
        'new lead must be touched.',
      query: {
        owned_by: Type.Optional(
          Type.Enum([...owners], { description: 'my_teams are you and everybody of your teams.' }),
        ),
      },
      list: (context, { owned_by }, page) =>
        listWaitingLeads(
          { ...services.read, clock: services.clock },
          ...([context, owned_by, page] as const),
        ),
    },
  );
