import type { Static } from 'typebox';
import { DomainError, invalidField } from '../../../domain/errors.ts';
import type { ChangeRequest } from '../../../domain/events/request-context.ts';
import { browseKeys } from '../../../domain/keys/browse-keys.ts';
import { changeKey } from '../../../domain/keys/change-key.ts';
import { type CreatedKey, createKey } from '../../../domain/keys/create-key.ts';
import { getKey } from '../../../domain/keys/get-key.ts';
import type { Contract } from '../../../domain/keys/key.ts';
import { revokeKey } from '../../../domain/keys/revoke-key.ts';
import { findSupplier } from '../../../domain/market/find-supplier.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import { isOn } from '../query-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { exampleRequestsRoute } from './example-requests-route.ts';
import {
  createKeyBody,
  keyQuery,
  keyResource,
  type ShownKey,
  toKeyChange,
  toKeyInput,
  updateKeyBody,
} from './key-resource.ts';
import { keyUsageRoute } from './usage-route.ts';

interface KeyQuery {
  contract?: Contract;
  revoked?: string;
}

export const keyRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const { kysely } = read.database;
  const mount = { scope, services, style, resource: keyResource };
  exampleRequestsRoute(scope, services);
  listRoute<ShownKey, KeyQuery>(mount, {
    description: 'Newest first, without the keys themselves.',
    query: keyQuery,
    list: ({ workspaceId }, { contract, revoked }, page) => {
      const filter = { contract, revoked: revoked === undefined ? undefined : isOn(revoked) };
      return browseKeys(read, workspaceId, filter, page);
    },
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getKey(kysely, workspaceId, ref),
  });
  keyUsageRoute(scope, services, style);
  createRoute<ShownKey, typeof createKeyBody, CreatedKey>(mount, {
    description:
      'The response has the key itself: store it, no other response shows it. A key can get only ' +
      'scopes that the requester has. Keys of remixcrm, snapcrm and leadmarket can only create leads.',
    body: createKeyBody,
    create: (context, body) => create(services, context, body),
    present: async ({ key, text }, { workspaceId }, db = kysely) => ({
      ...(await getKey(db, workspaceId, key)),
      text,
    }),
  });
  updateRoutes(mount, {
    description:
      'Send only the fields that change. Fewer scopes apply to every request that starts after the ' +
      'response. A requester can change only keys whose scopes they have.',
    body: updateKeyBody,
    update: async (context, ref, body) => {
      const key = await changeKey(write, context, ref, toKeyChange(body));
      return getKey(kysely, context.workspaceId, key);
    },
  });
  deleteRoute(mount, {
    summary: 'Revoke a key',
    description:
      'Every request with the key that starts after the response gets 401. Lists still show it, as ' +
      'revoked.',
    remove: async (context, ref) => {
      await revokeKey(write, context, ref);
    },
  });
};

async function create(
  { read, write }: Services,
  context: ChangeRequest<CreatedKey>,
  body: Static<typeof createKeyBody>,
): Promise<CreatedKey> {
  const { kysely } = read.database;
  const { workspaceId } = context;
  return createKey(write, context, { ...toKeyInput(body), supplierId: await supplierOf() });

  async function supplierOf(): Promise<string | undefined> {
    const isOfSupplier = body.contract === 'leadmarket';
    if (isOfSupplier !== (body.supplier_id !== undefined)) {
      throw isOfSupplier
        ? invalidField('supplier_id', 'supplier_required')
        : invalidField('supplier_id', 'supplier_not_allowed', { contract: body.contract });
    }
    if (body.supplier_id === undefined) return undefined;
    try {
      return (await findSupplier(kysely, workspaceId, nameOf(refOf(body.supplier_id)))).id;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
      throw invalidField('supplier_id', 'record_unknown', { record: 'supplier' });
    }
  }
}

/** Suppliers are found by their name, number or id as text. */
function nameOf(ref: Ref): string {
  if ('id' in ref) return ref.id;
  return 'number' in ref ? String(ref.number) : ref.key;
}
