import Type from 'typebox';
import { languages } from '../../../domain/language.ts';
import { plans, type Workspace } from '../../../domain/workspaces/workspace.ts';
import type { ApiStyle } from '../api-style.ts';
import { titled } from '../resource.ts';
import { time } from '../response-schemas.ts';

const schema = (style: ApiStyle) =>
  Type.Object({
    ...style.idSchemas('workspace'),
    slug: Type.String({ description: 'Names the workspace in addresses. It never changes.' }),
    seller_code: Type.String({
      description: 'Names the workspace for suppliers of leads. It never changes.',
    }),
    name: Type.String(),
    plan: Type.Enum([...plans]),
    country: Type.String({ description: 'Of phone numbers without a country code.' }),
    time_zone: Type.String(),
    currency: Type.String({ description: 'Of amounts that name none.' }),
    language: Type.Enum([...languages]),
    created_at: time(),
    updated_at: time(),
  });

export const workspaceJson = (workspace: Workspace, style: ApiStyle) => ({
  ...style.ids('workspace', workspace),
  slug: workspace.slug,
  seller_code: workspace.sellerCode,
  name: workspace.name,
  plan: workspace.plan,
  country: workspace.country,
  time_zone: workspace.timeZone,
  currency: workspace.currency,
  language: workspace.language,
  created_at: workspace.createdAt.toISOString(),
  updated_at: workspace.updatedAt.toISOString(),
});

const sample: Workspace = {
  id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
  number: 1,
  slug: 'acme',
  sellerCode: 'K3M9Q2XT',
  name: 'Acme',
  plan: 'growth',
  country: 'US',
  timeZone: 'America/New_York',
  currency: 'USD',
  language: 'en',
  version: 1,
  createdAt: new Date('2026-03-28T09:15:00Z'),
  updatedAt: new Date('2026-03-28T09:15:00Z'),
};

export const workspaceResponse = (style: ApiStyle) =>
  style.wrapSchema(titled(schema(style), 'workspace'), {
    description: 'The workspace.',
    examples: [style.wrap(workspaceJson(sample, style))],
  });

const name = Type.String({ minLength: 1, maxLength: 200 });
const settings = Type.Partial(
  Type.Object({
    plan: Type.Enum([...plans], { description: 'The default limits of its keys depend on it.' }),
    country: Type.String({ maxLength: 10, description: 'Two letters, such as DE.' }),
    time_zone: Type.String({ maxLength: 100, description: 'A name such as Europe/Berlin.' }),
    currency: Type.String({ maxLength: 10, description: 'Of ISO 4217, such as EUR.' }),
    language: Type.Enum([...languages], { description: 'Of its forms, pages and mails.' }),
  }),
).properties;

export const createWorkspaceBody = Type.Object(
  { name, ...settings },
  {
    additionalProperties: false,
    examples: [
      { name: 'Acme Europe' },
      { name: 'Acme GmbH', time_zone: 'Europe/Berlin', currency: 'EUR', language: 'de' },
    ],
  },
);

export const updateWorkspaceBody = Type.Object(
  { name: Type.Optional(name), ...settings },
  {
    additionalProperties: false,
    examples: [
      { name: 'Acme GmbH', country: 'DE', time_zone: 'Europe/Berlin' },
      { currency: 'EUR', language: 'de' },
    ],
  },
);
