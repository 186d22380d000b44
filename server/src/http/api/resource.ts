// The common parts of the routes of one kind of record, in both full APIs: path, scope, and the
// record's shape on the wire. The functions in routes/ make the routes themselves.
import type { FastifyInstance } from 'fastify';
import Type, { type TObject, type TSchema } from 'typebox';
import type { Identified } from '../../domain/record-ref.ts';
import type { Services } from '../services.ts';
import type { ApiStyle } from './api-style.ts';

export interface Item extends Identified {
  version: number;
}

/** The entries of a list. */
export interface Listed<Entry> {
  /** In operation ids and summaries: createTag, "Create a tag". */
  name: string;
  plural: string;
  /** In the reference; the plural by default. */
  heading?: string;
  /** Of the list; it may have parameters. */
  path: string;
  /** `tags` for read:tags and write:tags. */
  scope: string;
  /** Where reading needs another scope than writing: `leads` for read:leads. */
  readScope?: string;
  /** Where every operation needs the same scope, whatever it does. */
  scopeOfAll?: string;
  schema: (style: ApiStyle) => TObject;
  render: (entry: Entry, style: ApiStyle) => object;
  /** For the examples in the document. */
  sample: Entry;
}

export interface Resource<Record extends Item> extends Listed<Record> {
  /** The prefix of its ids: `tag_01J2…`. */
  kind: string;
  /** The path parameter that identifies one record; `id` by default. */
  idParam?: string;
  /** The action that deleting needs: some resources have no scope for deleting. */
  deletesWith: 'write' | 'delete';
  /** Of the bodies that create and update it, where the default is too small. */
  bodyLimit?: number;
}

/** As an option of a route. */
export const bodyLimitOf = ({ bodyLimit }: Pick<Resource<Item>, 'bodyLimit'>) =>
  bodyLimit === undefined ? {} : { bodyLimit };

/** The argument of each function in routes/: a resource, a scope, and the style of a contract. */
export interface Mount<Record extends Item> extends ListMount<Record> {
  resource: Resource<Record>;
}

export interface ListMount<Entry> {
  scope: FastifyInstance;
  services: Services;
  style: ApiStyle;
  resource: Listed<Entry>;
}

export type Params = Readonly<Record<string, string>>;

/** Mounts the routes of a resource; each full API calls it once. */
export type MountRoutes = (scope: FastifyInstance, services: Services, style: ApiStyle) => void;

const idDescription = 'The number, the UUID, or a prefix and 26 characters.';

/** The schema of the parameters of a path; undefined when it has none. */
export function pathParams(path: string): TObject | undefined {
  const params = paramsByPath.get(path) ?? describeParams(path);
  paramsByPath.set(path, params);
  return params;
}

const paramsByPath = new Map<string, TObject | undefined>();

function describeParams(path: string): TObject | undefined {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
  if (names.length === 0) return undefined;
  return Type.Object(
    Object.fromEntries(names.map((name) => [name, Type.String({ description: idDescription })])),
  );
}

export const idParamOf = ({ idParam = 'id' }: Pick<Resource<Item>, 'idParam'>): string => idParam;

type Scoped = Pick<Listed<never>, 'scope' | 'readScope' | 'scopeOfAll'>;

export const readScopeOf = ({ scope, readScope = scope, scopeOfAll }: Scoped): string =>
  scopeOfAll ?? `read:${readScope}`;

export const changeScopeOf = (
  { scope, scopeOfAll }: Scoped,
  action: 'write' | 'delete' = 'write',
): string => scopeOfAll ?? `${action}:${scope}`;

/** "sales stages" → ["Sales stages"], the heading of the routes in the reference. */
export const headingOf = ({
  plural,
  heading = upperFirst(plural),
}: Pick<Listed<never>, 'plural' | 'heading'>): string[] => [heading];

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "lead note" → "LeadNote", as in createLeadNote. */
export const pascalCase = (text: string): string =>
  text
    .split(/[\s-]+/)
    .map(upperFirst)
    .join('');

/** "add-users" → "addUsers". */
export const camelCase = (text: string): string =>
  text.replaceAll(/[-_](\w)/g, (_, letter) => letter.toUpperCase());

/** By pronunciation: an automation, a user. */
export const article = (name: string): string => (/^(?!us|uni)[aeiou]/.test(name) ? 'an' : 'a');

/** Most routes of a resource respond with one of its records, so they share the schema. */
export function recordResponse<Record extends Item>(
  { style, resource }: Pick<Mount<Record>, 'style' | 'resource'>,
  description = `The ${resource.name}.`,
): TSchema {
  const ofResource = responses.get(resource) ?? new Map<ApiStyle, Map<string, TSchema>>();
  responses.set(resource, ofResource);
  const inStyle = ofResource.get(style) ?? new Map<string, TSchema>();
  ofResource.set(style, inStyle);
  const response = inStyle.get(description) ?? describeResponse(style, resource, description);
  inStyle.set(description, response);
  return response;
}

const responses = new WeakMap<object, Map<ApiStyle, Map<string, TSchema>>>();

function describeResponse<Record extends Item>(
  style: ApiStyle,
  resource: Resource<Record>,
  description: string,
): TSchema {
  const { schema, render, sample } = resource;
  return style.wrapSchema(titled(schema(style), resource.name), {
    description,
    examples: [style.wrap(render(sample, style))],
  });
}

/** A schema with a title appears once in a document, however many routes refer to it. */
export const titled = (schema: TObject, name: string): TSchema => ({
  title: pascalCase(name),
  ...schema,
});
