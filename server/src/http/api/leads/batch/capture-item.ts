// Captures one lead of a batch, and renders its result: what happened, and to which lead.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../../../../domain/errors.ts';
import type { StoredResponse } from '../../../../domain/idempotency/idempotency-record.ts';
import type { Captured, DuplicateRule } from '../../../../domain/leads/intake/capture.ts';
import { createNullStripper } from '../../../body/strip-nulls.ts';
import { toDomainError } from '../../../errors/to-domain-error.ts';
import { validateLazily } from '../../../hooks/compile-lazily.ts';
import { principalOf } from '../../../hooks/request-context.ts';
import { renameErrorFields } from '../../rename-error-fields.ts';
import type { LeadFields } from '../lead-fields.ts';
import type { LeadMount } from '../lead-resource.ts';
import type { duplicateRules } from './batch-schemas.ts';

export interface Batch {
  causeId: string;
  duplicates: (typeof duplicateRules)[number];
  /** Of the request, from which its leads without a key of their own derive one. */
  idempotencyKey?: string | undefined;
  /** Called for each lead that was created or filled in. */
  onStored: () => void;
}

/** `read` throws when the item cannot be read. `position` is its index, or the number of its line. */
export type CaptureItem = (
  request: FastifyRequest,
  batch: Batch,
  read: () => unknown,
  position: number,
) => Promise<object>;

const rules: Record<Batch['duplicates'], DuplicateRule> = {
  create: { rule: 'create' },
  skip: { rule: 'refuse', match: ['email', 'phone'] },
  fill: { rule: 'fill' },
};

export function createCaptureItem({ services, style, resource }: LeadMount): CaptureItem {
  const { createBody, toDraft, fieldAliases } = resource;
  const stripNulls = createNullStripper(createBody);
  const validate = validateLazily({
    schema: createBody,
    httpPart: 'body',
    method: 'POST',
    url: resource.path,
  });

  function validated(item: object): LeadFields {
    stripNulls(item);
    const { value, error } = validate(item) as { value?: LeadFields; error?: Error };
    if (error !== undefined) throw error;
    return value as LeadFields;
  }

  const resultOf = (captured: Captured<never>): object =>
    captured.kind === 'refused'
      ? {
          status: 'duplicate',
          ...style.ids('lead', { id: captured.leadId, number: captured.leadNumber }),
        }
      : {
          status: captured.kind === 'created' ? 'created' : 'updated',
          ...style.ids('lead', captured.lead),
        };

  async function capture(request: FastifyRequest, batch: Batch, item: Item, position: number) {
    const { workspaceId, actor } = principalOf(request);
    const { idempotency_key: sentKey, ...sent } = item;
    const key = keyOf(sentKey, batch, position);
    const fingerprint = key !== undefined && fingerprintOf(batch, sent);
    const body = validated(sent);
    const result = await services.captureLead<never>({
      // The request was counted, and its key checked, when it arrived.
      ...{ workspaceId, actor, key: null, causeId: batch.causeId, yields: true },
      draft: { ...toDraft(body), requiresFields: true },
      duplicates: rules[batch.duplicates],
      ...(fingerprint &&
        actor.id !== null && {
          idempotency: {
            ...{ requesterId: actor.id, idempotencyKey: key, fingerprint },
            render: (captured: Captured<never>): StoredResponse => ({
              ...{ status: 200, body: JSON.stringify(resultOf(captured)), etag: null },
              causeId: batch.causeId,
            }),
          },
        }),
    });
    if (result.kind === 'failed') throw renameErrorFields(result.error, body, fieldAliases);
    if (result.kind === 'replayed') return JSON.parse(result.response.body) as object;
    if (result.kind !== 'refused') batch.onStored();
    return resultOf(result);
  }

  return async (request, batch, read, position) => {
    try {
      return await capture(request, batch, objectOf(read()), position);
    } catch (thrown) {
      const error = toDomainError(thrown);
      if (error.code === 'internal') {
        request.log.error({ requestId: request.id, err: error.cause ?? error }, error.message);
      }
      return { errors: {}, ...style.renderError(error, request.id).body, status: 'failed' };
    }
  };
}

type Item = Record<string, unknown>;

function objectOf(item: unknown): Item {
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) return item as Item;
  throw new DomainError('bad_request', 'A lead must be a JSON object.');
}

function keyOf(sent: unknown, { idempotencyKey }: Batch, position: number): string | undefined {
  if (sent === undefined || sent === null) {
    if (idempotencyKey === undefined) return undefined;
    const name = createHash('sha256').update(idempotencyKey).digest('base64url');
    return `batch ${name} ${position}`;
  }
  if (typeof sent === 'string' && sent.length > 0 && sent.length <= 255) return sent;
  throw invalidField('idempotency_key', 'idempotency_key_invalid', { max: 255 });
}

const fingerprintOf = ({ duplicates }: Batch, item: object): Buffer =>
  createHash('sha256')
    .update(`batch ${duplicates}\n${JSON.stringify(item)}`)
    .digest();
