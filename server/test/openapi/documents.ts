// The documents as the program serves them, and a check of an answer against what they say of it.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FastifyInstance } from 'fastify';
import { type Contract, contracts } from '../../src/domain/keys/key.ts';

type Bag = Record<string, unknown>;

interface Media {
  schema: Bag;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

export interface Described {
  operationId: string;
  summary?: string;
  security?: unknown[];
  /** The scope that a key needs. */
  'x-scope'?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Bag }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { headers?: Bag; content?: Record<string, Media> }>;
}

export interface Document {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: Bag;
}

export interface Operation {
  contract: Contract;
  method: string;
  path: string;
  described: Described;
}

export async function readDocuments(app: FastifyInstance): Promise<Record<Contract, Document>> {
  const read = async (contract: Contract) =>
    [contract, (await app.inject(`/openapi/${contract}.json`)).json()] as const;
  const entries = await Promise.all(contracts.map(read));
  return Object.fromEntries(entries) as Record<Contract, Document>;
}

export function operationsOf(contract: Contract, document: Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      contract,
      method: method.toUpperCase(),
      path,
      described,
    })),
  );
}

/** The values of the examples of a body or an answer. */
export function examplesOf(media: Media): unknown[] {
  if (media.example !== undefined) return [media.example];
  return Object.values(media.examples ?? {}).map(({ value }) => value);
}

/** Says what is wrong with a value, by the schema at a place of the document; null when nothing. */
export type Judge = (place: readonly string[], value: unknown) => string | null;

/** A field that a schema of an answer does not name is wrong, unless it says that others may be. */
export function judgeOf(document: Document): Judge {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, formats });
  const shut = closed(document) as Bag;
  ajv.addSchema(shut, 'document');
  // Most answers are alike: what is the same in words is compiled once.
  const validators = new Map<string, ValidateFunction>();
  function validatorAt(place: readonly string[]): ValidateFunction {
    const text = JSON.stringify(at(shut, place));
    const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
    const validate =
      validators.get(text) ??
      ajv.compile({ $ref: `document#/${pointer.map(encodeURIComponent).join('/')}` });
    validators.set(text, validate);
    return validate;
  }
  return (place, value) => {
    const validate = validatorAt(place);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}

const at = (document: Bag, place: readonly string[]): unknown =>
  place.reduce<unknown>((part, name) => (part as Bag)[name], document);

const formats = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^\s@]+@[^\s@]+$/,
};

function closed(value: unknown, place = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item));
  if (typeof value !== 'object' || value === null) return value;
  if (place === 'example' || place === 'examples') return value;
  // Bodies take what they do not name.
  if (place === 'requestBody') return value;
  const copy: Bag = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, closed(part, name)]),
  );
  const isObject = copy.type === 'object' && copy.properties !== undefined;
  return isObject ? { additionalProperties: false, ...copy } : copy;
}
