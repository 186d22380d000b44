import Type, { type Static } from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { KeyChange } from '../../../domain/keys/change-key.ts';
import type { KeyInput } from '../../../domain/keys/create-key.ts';
import { contracts } from '../../../domain/keys/key.ts';
import type { KeyView } from '../../../domain/keys/key-row.ts';
import { formatLimit, parseLimit } from '../../../domain/keys/parse-limit.ts';
import { recordId } from '../body-fields.ts';
import { type Changes, changesBody } from '../changes-body.ts';
import { flag, oneOf, timeOf } from '../query-fields.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

/** A key, with the secret right after it is created. */
export interface ShownKey extends KeyView {
  text?: string;
}

export const keyResource: Resource<ShownKey> = {
  kind: 'key',
  name: 'key',
  plural: 'keys',
  path: '/api/v1/keys',
  scope: subjectResources.key,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('key'),
      contract: Type.Enum([...contracts]),
      name: Type.String(),
      prefix: Type.String({ description: 'The first characters, by which people recognize it.' }),
      key: Type.Optional(
        Type.String({ description: 'The key itself. Only in the response that creates it.' }),
      ),
      scopes: Type.Array(Type.String(), { description: '* means all scopes.' }),
      limit: textOrNull({ description: 'Its own limit; null applies that of its contract.' }),
      effective_limit: Type.String({ description: 'The limit in force, such as 1000/hour.' }),
      supplier_id: style.refSchema('supplier', { description: 'Of a leadmarket key.' }),
      created_by: style.refSchema('user', { description: 'The user who created it.' }),
      expires_at: textOrNull({ format: 'date-time' }),
      revoked_at: textOrNull({ format: 'date-time' }),
      last_used_at: textOrNull({ format: 'date-time', description: 'Exact to about a minute.' }),
      last_used_from: textOrNull({ description: 'The address of the client that last used it.' }),
      last_used_agent: textOrNull({ description: 'The User-Agent of that client.' }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (key, style) => ({
    ...style.ids('key', key),
    contract: key.contract,
    name: key.name,
    prefix: key.prefix,
    ...(key.text !== undefined && { key: key.text }),
    scopes: key.scopes,
    limit: key.limit && formatLimit(key.limit),
    effective_limit: formatLimit(key.effectiveLimit),
    supplier_id: style.ref('supplier', key.supplier),
    created_by: style.ref('user', key.creator),
    expires_at: key.expiresAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    last_used_from: key.lastUsedFrom,
    last_used_agent: key.lastUsedAgent,
    created_at: key.createdAt.toISOString(),
    updated_at: key.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 3,
    workspaceId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
    contract: 'leadhub',
    name: 'Website',
    prefix: 'lh_4fQ9sT2x',
    scopes: ['write:leads'],
    limit: { quota: 500, seconds: 3_600 },
    effectiveLimit: { quota: 500, seconds: 3_600 },
    supplierId: null,
    supplier: null,
    createdBy: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
    creator: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 5, name: 'Jo Smith' },
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: new Date('2026-03-28T10:40:00Z'),
    lastUsedFrom: '203.0.113.9',
    lastUsedAgent: 'curl/8.14.1',
  },
};

const changeable = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  scopes: Type.Optional(
    Type.Array(Type.String({ maxLength: 50 }), {
      minItems: 1,
      maxItems: 100,
      description:
        'read:, write: or delete: and a resource, or * for everything. When a key is created ' +
        'without them, all that its contract allows.',
    }),
  ),
  limit: Type.Optional(
    Type.String({
      maxLength: 50,
      description: 'A number per second, minute, hour or day, such as 500/hour.',
    }),
  ),
  expires_at: Type.Optional(
    Type.String({ format: 'date-time', description: 'It stops working then.' }),
  ),
};

const creation = {
  contract: Type.Enum([...contracts]),
  ...changeable,
  supplier_id: recordId({
    description: 'The supplier of a leadmarket key, by any of its ids or its name.',
  }),
};

export const createKeyBody = Type.Object(creation, {
  additionalProperties: false,
  examples: [
    { contract: 'leadhub', name: 'Website', scopes: ['write:leads'], limit: '500/hour' },
    { contract: 'snapcrm', name: 'Landing page', expires_at: '2099-12-31T00:00:00Z' },
  ],
});

type ChangeableBody = Static<ReturnType<typeof Type.Object<typeof changeable>>>;

export const updateKeyBody = changesBody<ChangeableBody>(changeable, ['limit', 'expires_at'], {
  examples: [{ name: 'Website and shop', scopes: ['read:leads', 'write:leads'], limit: null }],
});

export const keyQuery = {
  contract: oneOf(contracts, 'Only keys of this contract.'),
  revoked: flag('true: only revoked keys; false: only the others.'),
};

type CreateBody = Static<typeof createKeyBody>;

export function toKeyInput(body: CreateBody): KeyInput {
  return {
    contract: body.contract,
    name: body.name,
    scopes: body.scopes,
    limit: body.limit === undefined ? undefined : parseLimit(body.limit),
    expiresAt: body.expires_at === undefined ? undefined : timeOf('expires_at', body.expires_at),
  };
}

export function toKeyChange(body: Changes<ChangeableBody>): KeyChange {
  return {
    ...(body.name != null && { name: body.name }),
    ...(body.scopes != null && { scopes: body.scopes }),
    ...(body.limit !== undefined && {
      limit: body.limit === null ? null : parseLimit(body.limit),
    }),
    ...(body.expires_at !== undefined && {
      expiresAt: body.expires_at === null ? null : timeOf('expires_at', body.expires_at),
    }),
  };
}
