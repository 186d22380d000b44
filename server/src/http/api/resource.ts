// What the routes of one kind of record share, in both full APIs: its path, its scope, and how it
// stands on the wire. The routes themselves are made by the functions in routes/.
import type { FastifyInstance } from 'fastify';
import type { TObject, TSchema } from 'typebox';
import type { Identified } from '../../domain/record-ref.ts';
import type { Services } from '../services.ts';
import type { ApiStyle } from './api-style.ts';

export interface Item extends Identified {
  version: number;
}

/** What a list shows. */
export interface Listed<Entry> {
  /** In operation ids and sentences: createTag, "Create a tag". */
  name: string;
  plural: string;
  /** Of the list; it may have parameters of its own. */
  path: string;
  /** `tags` for read:tags and write:tags. */
  scope: string;
  /** Where reading needs another scope than changing: `leads` for read:leads. */
  readScope?: string;
  schema: (style: ApiStyle) => TObject;
  render: (entry: Entry, style: ApiStyle) => object;
  /** For the worked examples. */
  sample: Entry;
}

export interface Resource<Record extends Item> extends Listed<Record> {
  /** In ids: `tag_01J2…`. */
  kind: string;
  /** What the parameter of one record is called; `id` when left out. */
  idParam?: string;
  /** The action that deleting needs: some resources know no scope for deleting. */
  deletesWith: 'write' | 'delete';
  /** Of the bodies that make and change it, where the usual limit holds too little. */
  bodyLimit?: number;
}

/** As an option of a route. */
export const bodyLimitOf = ({ bodyLimit }: Pick<Resource<Item>, 'bodyLimit'>) =>
  bodyLimit === undefined ? {} : { bodyLimit };

/** A resource on a scope, in the style of a contract: what each function in routes/ is given. */
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

/** Mounts the routes of a resource, once for each full API. */
export type MountRoutes = (scope: FastifyInstance, services: Services, style: ApiStyle) => void;

export const idParamOf = ({ idParam = 'id' }: Pick<Resource<Item>, 'idParam'>): string => idParam;

export const readingScope = ({
  scope,
  readScope = scope,
}: Pick<Listed<Item>, 'scope' | 'readScope'>) => `read:${readScope}`;

/** "Sales stages" → ["Sales stages"], the heading under which a reference lists the routes. */
export const headingOf = ({ plural }: { plural: string }): string[] => [upperFirst(plural)];

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "lead note" → "LeadNote", as in createLeadNote. */
export const camel = (words: string): string =>
  words
    .split(/[\s-]+/)
    .map(upperFirst)
    .join('');

/** As it is said: an automation, a user. */
export const article = (name: string): string => (/^(?!us|uni)[aeiou]/.test(name) ? 'an' : 'a');

export function recordResponse<Record extends Item>(
  { style, resource }: Pick<Mount<Record>, 'style' | 'resource'>,
  description = `The ${resource.name}.`,
): TSchema {
  const { schema, render, sample } = resource;
  return style.oneSchema(titled(schema(style), resource.name), {
    description,
    examples: [style.one(render(sample, style))],
  });
}

/** By its title a schema stands once in a document, however many routes answer with it. */
export const titled = (schema: TObject, name: string): TSchema => ({
  title: camel(name),
  ...schema,
});
