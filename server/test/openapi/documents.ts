// The documents of the API, and validation of values against their schemas.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ROOT } from '../../../scripts/generated-file.ts';
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
  /** The required scope. */
  'x-scope'?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Bag }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { headers?: Bag; content?: Record<string, Media> }>;
}

export interface Document {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  webhooks?: Record<string, { post: Pick<Described, 'requestBody'> & { description: string } }>;
  components: Bag;
}

export interface Operation {
  contract: Contract;
  method: string;
  path: string;
  described: Described;
}

let documents: Record<Contract, Document> | undefined;

/** Serving them would render them anew for each file: the check compares them with the program. */
export function readDocuments(): Record<Contract, Document> {
  if (documents === undefined) {
    const read = (contract: Contract) =>
      JSON.parse(readFileSync(join(ROOT, `docs/openapi/${contract}.json`), 'utf8')) as Document;
    const entries = contracts.map((contract) => [contract, read(contract)] as const);
    documents = Object.fromEntries(entries) as Record<Contract, Document>;
  }
  return documents;
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

export const dryRunType = 'application/vnd.inlet.dry-run+json';

/** The statuses of an operation that succeeds, dry runs apart. */
export const successesOf = ({ responses }: Described): number[] =>
  Object.entries(responses)
    .filter(([status, { content }]) => {
      const isDryRun = content !== undefined && Object.keys(content).join() === dryRunType;
      return Number(status) < 400 && !isDryRun;
    })
    .map(([status]) => Number(status));

export const isKeyless = ({ described }: Operation): boolean => described.security?.length === 0;

/** Server-sent events. */
export const isStream = ({ described }: Operation): boolean =>
  described.responses[200]?.content?.['text/event-stream'] !== undefined;

export const hasScopes = (contract: Contract): boolean =>
  contract === 'leadhub' || contract === 'crmleadpro';

/** The example values of a body or a response. */
export function examplesOf(media: Media): unknown[] {
  if (media.example !== undefined) return [media.example];
  return Object.values(media.examples ?? {}).map(({ value }) => value);
}

/** Validates a value by the schema at a path of the document; returns the errors, or null. */
export type Judge = (path: readonly string[], value: unknown) => string | null;

/** Rejects undocumented fields of a response, unless its schema allows additional ones. */
export function judgeOf(document: Document): Judge {
  const ajv = new Ajv2020({
    ...{ strict: false, validateSchema: false, allErrors: true, formats },
    // Most schemas judge a few values: compiling them costs more than these save.
    ...{ inlineRefs: false, code: { optimize: false } },
  });
  const strict = forbidUnknownFields(document) as Bag;
  ajv.addSchema(strict, 'document');
  // Equal schemas are compiled once.
  const bySchema = new Map<string, ValidateFunction>();
  const byPath = new Map<string, ValidateFunction>();
  function validatorAt(path: readonly string[]): ValidateFunction {
    const pointer = path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
    const $ref = `document#/${pointer.map(encodeURIComponent).join('/')}`;
    const known = byPath.get($ref);
    if (known !== undefined) return known;
    const text = JSON.stringify(at(strict, path));
    const validate = bySchema.get(text) ?? ajv.compile({ $ref });
    bySchema.set(text, validate);
    byPath.set($ref, validate);
    return validate;
  }
  return (path, value) => {
    const validate = validatorAt(path);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}

const at = (document: Bag, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (part as Bag)[name], document);

const formats = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^\s@]+@[^\s@]+$/,
};

function forbidUnknownFields(value: unknown, path = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => forbidUnknownFields(item));
  if (typeof value !== 'object' || value === null) return value;
  if (path === 'example' || path === 'examples') return value;
  // Request bodies allow additional fields.
  if (path === 'requestBody') return value;
  const copy: Bag = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, forbidUnknownFields(part, name)]),
  );
  const isObject = copy.type === 'object' && copy.properties !== undefined;
  return isObject ? { additionalProperties: false, ...copy } : copy;
}
