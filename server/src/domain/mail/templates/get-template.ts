import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Ref } from '../../record-ref.ts';
import type { Template } from './template.ts';
import { findTemplateRow, toTemplate } from './template-queries.ts';

export const getTemplate = (
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
): Promise<Template> => findTemplate(database.kysely, workspaceId, ref);

/** Throws not_found. */
export const findTemplate = async (
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<Template> => toTemplate(await findTemplateRow(db, workspaceId, ref));
