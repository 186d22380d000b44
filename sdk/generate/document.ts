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
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
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
