// The record that the viewer of a stream looks at, by the query parameter `viewing`.
import type { FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../../../domain/errors.ts';
import { findSubject } from '../../../domain/events/subject-number.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Principal } from '../../../domain/keys/principal.ts';
import { allows } from '../../../domain/keys/scopes.ts';
import type { ViewedRecord, Viewer } from '../../../domain/presence/viewers.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { subjectOf } from '../events/subject-ref.ts';

export interface View {
  record: ViewedRecord;
  viewer: Viewer;
}

export async function readView(
  request: FastifyRequest,
  principal: Principal,
  { kysely }: Database,
): Promise<View | undefined> {
  const { viewing } = request.query as { viewing?: string };
  if (viewing === undefined) return undefined;
  const { keyId, owner, role, scopes, workspaceId } = principal;
  if (keyId !== null || owner === null) {
    throw new DomainError('forbidden', 'Only a signed-in person can be present on a record.');
  }
  const { type, ref } = subjectOf(viewing, 'viewing');
  if (!isViewable(type)) {
    throw invalidField('viewing', 'presence_not_possible', { type });
  }
  const scope = `read:${subjectResources[type]}`;
  if (!allows(scopes, scope)) {
    throw new DomainError('forbidden', `Your role, ${role}, lacks the scope ${scope}.`);
  }
  const found = await request.withSlot(() => findSubject(kysely, workspaceId, type, ref));
  if (found === undefined) throw invalidField('viewing', 'reference_unknown');
  const { id, number, name } = owner;
  return { record: { ...found, workspaceId, type }, viewer: { id, number, name } };
}

const isViewable = (type: string): type is keyof typeof subjectResources =>
  Object.hasOwn(subjectResources, type) && type !== 'workspace';
