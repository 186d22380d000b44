// The parts of an OpenAPI document that the generator reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/generated-file.ts';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  [more: string]: unknown;
}

export interface Parameter {
  in: string;
  name: string;
  required?: boolean;
  schema: Schema;
}

export interface DocumentedResponse {
  content?: Record<string, { schema: Schema }>;
}

export interface Operation {
  operationId: string;
  summary: string;
  tags: [string];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, DocumentedResponse>;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Document {
  openapi: string;
  paths: Record<string, Partial<Record<Method, Operation>>>;
  webhooks?: Record<string, { post: Operation }>;
  components: { schemas: Record<string, Schema> };
}

export function readDocument(path = 'docs/openapi/leadhub.json'): Document {
  const document: Document = JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  for (const { operation } of operationsOf(document)) leaveOutDryRun(operation);
  return document;
}

const dryRunType = 'application/vnd.inlet.dry-run+json';

/** Calls of the client are real: with dry runs, each would return one of two types. */
function leaveOutDryRun(operation: Operation): void {
  if (operation.parameters) {
    operation.parameters = operation.parameters.filter(({ name }) => name !== 'dry_run');
  }
  for (const [status, { content }] of Object.entries(operation.responses)) {
    if (content === undefined || !Object.hasOwn(content, dryRunType)) continue;
    delete content[dryRunType];
    if (Object.keys(content).length === 0) delete operation.responses[status];
  }
}

export function* operationsOf({ paths }: Document) {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods) as [Method, Operation][]) {
      yield { path, method, operation };
    }
  }
}

export const successOf = ({ responses }: Operation): [status: string, DocumentedResponse] =>
  Object.entries(responses).find(([status]) => status.startsWith('2')) ?? ['204', {}];

export const refName = (schema: Schema | undefined): string | undefined =>
  schema?.$ref?.replace('#/components/schemas/', '');
