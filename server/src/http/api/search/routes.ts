// Search of all kinds of records: what a command palette shows.
import Type, { type Static } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import {
  type SearchHit,
  type SearchKind,
  searchAll,
  searchKinds,
} from '../../../domain/search/search-all.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';
import { textOrNull } from '../response-schemas.ts';

const querySchema = Type.Object({
  q: Type.String({
    minLength: 1,
    maxLength: 200,
    description:
      'A part of a name, an address, a phone, a title or a key, in any case; a phone by its digits.',
  }),
  types: Type.Optional(
    Type.String({
      maxLength: 500,
      description: `Kinds of records, separated by commas; all by default: ${searchKinds.join(', ')}.`,
    }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 20, description: 'Hits of each kind, 5 by default.' }),
  ),
});

/** The prefixes of ids that differ from the kind. */
const prefixes: Partial<Record<SearchKind, string>> = { webhook: 'wh' };

export const searchRoutes: MountRoutes = (scope, { reads }, style) => {
  scope.get<{ Querystring: Static<typeof querySchema> }>(
    '/api/v1/search',
    {
      config: { scope: 'read:search', work: 'search' },
      preValidation: stripEmptyParams(),
      schema: {
        operationId: 'searchRecords',
        summary: 'Search all records',
        description:
          'The best hits of each kind that your scopes read: texts that equal q, names that begin ' +
          'with it, then words that begin with it, then any other place; the newest first among ' +
          'equals. Of a q that very many records contain, the newest are ranked. For all hits, and ' +
          'their number, use search in a list.',
        tags: ['Search'],
        querystring: querySchema,
        response: { 200: responseOf(style), ...errorResponses(401, 403, 422, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { workspaceId, scopes } = principalOf(request);
      const { q, types, limit = 5 } = request.query;
      const text = q.trim();
      if (text === '') throw invalidField('q', 'required');
      const hits = await searchAll(reads.search.database, workspaceId, {
        text,
        kinds: kindsOf(types),
        ...{ limit, scopes },
      });
      return reply.send({ data: hits.map((hit) => render(hit, style)) });
    },
  );
};

function kindsOf(types: string | undefined): SearchKind[] | undefined {
  const kinds = types?.split(',').map((type) => searchKinds.find((kind) => kind === type.trim()));
  if (kinds === undefined || kinds.every((kind) => kind !== undefined)) return kinds;
  throw invalidField('types', 'not_some_of', { allowed: [...searchKinds] });
}

const render = ({ kind, record, match }: SearchHit, style: ApiStyle) => ({
  kind,
  ...style.ids(prefixes[kind] ?? kind, record),
  title: record.title,
  subtitle: record.subtitle,
  match: { field: match.field, text: match.text, ranges: match.ranges },
});

function responseOf(style: ApiStyle) {
  const hit = Type.Object(
    {
      kind: Type.Enum([...searchKinds]),
      ...style.idSchemas('lead'),
      title: Type.String(),
      subtitle: textOrNull(),
      match: Type.Object({
        field: Type.String({ description: 'The field that contains q.' }),
        text: Type.String({ description: 'Its value.' }),
        ranges: Type.Array(Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }), {
          description: 'Where it contains q: start and end in UTF-16 code units.',
        }),
      }),
    },
    { title: 'SearchHit' },
  );
  return Type.Object(
    { data: Type.Array(hit) },
    { description: 'The best hits.', examples: [{ data: [render(sample, style)] }] },
  );
}

const sample: SearchHit = {
  kind: 'lead',
  record: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 1842,
    title: 'Maren Vogt',
    subtitle: 'Vogt Solar · maren@example.com',
    texts: [],
  },
  match: { field: 'name', text: 'Maren Vogt', ranges: [[0, 3]], rank: 1 },
};
