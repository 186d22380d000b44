// The operations of the two full APIs, read from their documents so that the access matrix covers a
// new route at once, and a digest of the tables for comparison before and after.
import type { Database } from '../src/platform/database/pool.ts';
import {
  type Document,
  examplesOf,
  type Operation,
  operationsOf,
  readDocuments,
} from './openapi/documents.ts';
import type { TestEnvironment } from './openapi/environment.ts';
import { fitBody } from './openapi/fit-body.ts';

export interface Guarded extends Operation {
  scope: string;
}

export const fullApis = ['leadhub', 'crmleadpro'] as const;

/** Every operation of a full API that needs authentication. */
export function readGuarded(): Guarded[] {
  const documents = readDocuments();
  return fullApis
    .flatMap((contract) => operationsOf(contract, documents[contract]))
    .filter(({ described }) => described.security?.length !== 0)
    .map((operation) => ({ ...operation, scope: operation.described['x-scope'] ?? '' }));
}

export const nameOf = ({ contract, method, path }: Operation): string =>
  `${contract} ${method} ${path}`;

/** The worked example of the body, fitted to the workspace. */
export function bodyOf(
  { described, path }: Operation,
  tenant: Pick<TestEnvironment, 'workspace' | 'owner'>,
): Record<string, unknown> | undefined {
  const json = described.requestBody?.content['application/json'];
  if (json === undefined) return undefined;
  return fitBody(examplesOf(json)[0], tenant, path) as Record<string, unknown>;
}

/** A digest of all rows of a workspace, except those that count or store requests. */
export async function contentOf({ pool }: Database, workspaceId: string): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'workspace_id'
       and table_name not in ('rate_windows', 'key_requests', 'key_refusals', 'idempotency_records')
       order by 1`,
  );
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, count(*) as count,
      coalesce(sum(hashtextextended((to_jsonb(t) - array['last_used_at', 'last_used_from', 'last_used_agent'])::text, 0)::numeric), 0) as sum
      from ${name} t where workspace_id = $1`,
  );
  const { rows } = await pool.query(parts.join(' union all '), [workspaceId]);
  return JSON.stringify(rows);
}

/** A field of a body that refers to another record, or to several. */
export interface Reference {
  field: string;
  isList: boolean;
}

type Schema = Record<string, unknown>;

/** Recognizes ids by their schema: an integer or a string. */
export function referencesOf(document: Document, { described }: Operation): Reference[] {
  const json = described.requestBody?.content['application/json'];
  const schema = json && resolved(document, json.schema);
  return Object.entries((schema?.properties ?? {}) as Record<string, Schema>).flatMap(
    ([field, given]): Reference[] => {
      const property = resolved(document, given);
      const items = resolved(document, (property.items ?? {}) as Schema);
      if (isId(property)) return [{ field, isList: false }];
      return isId(items) ? [{ field, isList: true }] : [];
    },
  );
}

const isId = ({ type, minimum }: Schema) =>
  Array.isArray(type) && type.includes('integer') && type.includes('string') && minimum === 1;

function resolved(document: Document, schema: Schema): Schema {
  const { $ref } = schema as { $ref?: string };
  if ($ref === undefined) return schema;
  let value: unknown = document;
  for (const part of $ref.split('/').slice(1)) value = (value as Schema)[part];
  return value as Schema;
}

export function withReference(body: Schema, { field, isList }: Reference, id: string): Schema {
  // The leads of a bulk change are named by their ids, or by a filter.
  const { filter: _, ...others } = body;
  return { ...(field === 'ids' ? others : body), [field]: isList ? [id] : id };
}
