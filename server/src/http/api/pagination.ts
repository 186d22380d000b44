// The pages of lists in both full APIs: the parameters of the query, and the envelope of a page with
// links to its neighbours.
import Type, { type Static, type TSchema } from 'typebox';
import { numberOrNull, textOrNull } from './response-schemas.ts';

const pageSize = { default: 15, max: 100 };

export const pagingQuery = {
  page: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1_000_000_000,
      description: 'The number of the page; 1 by default.',
    }),
  ),
  per_page: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: `The size of a page: ${pageSize.default} by default, at most ${pageSize.max}.`,
    }),
  ),
  cursor: Type.Optional(
    Type.String({
      maxLength: 2_000,
      description:
        'The next_cursor of a response: continues after that page, at a cost that does not grow ' +
        'with the list. Empty starts at the beginning. Instead of page.',
    }),
  ),
};

export const pageMeta = Type.Object(
  {
    current_page: numberOrNull({ description: 'Null with a cursor.' }),
    last_page: numberOrNull(),
    per_page: Type.Integer(),
    total: Type.Integer({ description: 'Of all pages.' }),
    from: numberOrNull({ description: 'The position of the first entry of this page, from 1.' }),
    to: numberOrNull(),
    next_cursor: textOrNull({ description: 'Null on the last page.' }),
    behind: Type.Optional(
      Type.Integer({
        minimum: 0,
        description:
          'Only of duplicates: about how many new or changed contacts the list does not include ' +
          'yet, after a large import; 0 when it is up to date.',
      }),
    ),
    unread: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Only of notifications: all that are unread.' }),
    ),
  },
  { title: 'PageMeta' },
);

export const pageLinks = Type.Object(
  {
    first: Type.String(),
    last: textOrNull(),
    prev: textOrNull(),
    next: textOrNull(),
    self: Type.String(),
  },
  { title: 'PageLinks' },
);

/** The declaration of a response with a page, and its example. */
export function pageResponse(
  schema: TSchema,
  example: object,
  { path, description }: { path: string; description: string },
) {
  const url = `https://crm.example.com${path.replaceAll(/:\w+/g, '7')}`;
  return Type.Object(
    { data: Type.Array(schema), meta: pageMeta, links: pageLinks },
    {
      description,
      examples: [
        {
          data: [example],
          meta: {
            current_page: 1,
            last_page: 1,
            per_page: 15,
            total: 1,
            from: 1,
            to: 1,
            next_cursor: null,
          },
          links: {
            first: `${url}?page=1`,
            last: `${url}?page=1`,
            prev: null,
            next: null,
            self: `${url}?page=1`,
          },
        },
      ],
    },
  );
}

export interface NumberedPage {
  page: number;
  perPage: number;
}

export function readNumberedPage(query: { page?: number; per_page?: number }): NumberedPage {
  return {
    page: query.page ?? 1,
    perPage: Math.min(query.per_page ?? pageSize.default, pageSize.max),
  };
}

export interface PageContents {
  perPage: number;
  shown: number;
  nextCursor: string | null;
}

type PageEnvelope = { meta: Static<typeof pageMeta>; links: Static<typeof pageLinks> };

/** `url` is the URL of the request; the links keep its other parameters. */
export function numberedPageEnvelope(
  url: URL,
  page: number,
  total: number,
  contents: PageContents,
): PageEnvelope {
  const { perPage, shown, nextCursor } = contents;
  const last = Math.max(1, Math.ceil(total / perPage));
  const before = (page - 1) * perPage;
  const link = linksOf(url, 'page');
  return {
    meta: {
      current_page: page,
      last_page: last,
      per_page: perPage,
      total,
      from: shown === 0 ? null : before + 1,
      to: shown === 0 ? null : before + shown,
      next_cursor: nextCursor,
    },
    links: {
      first: link(1),
      last: link(last),
      prev: page > 1 ? link(Math.min(page - 1, last)) : null,
      next: page < last ? link(page + 1) : null,
      self: link(page),
    },
  };
}

export function cursorPageEnvelope(url: URL, total: number, contents: PageContents): PageEnvelope {
  const { perPage, nextCursor } = contents;
  const link = linksOf(url, 'cursor');
  return {
    meta: {
      current_page: null,
      last_page: null,
      per_page: perPage,
      total,
      from: null,
      to: null,
      next_cursor: nextCursor,
    },
    links: {
      first: link(''),
      last: null,
      prev: null,
      next: nextCursor === null ? null : link(nextCursor),
      self: url.href,
    },
  };
}

function linksOf(url: URL, name: 'page' | 'cursor'): (value: number | string) => string {
  const linked = new URL(url);
  linked.searchParams.delete(name === 'page' ? 'cursor' : 'page');
  return (value) => {
    linked.searchParams.set(name, String(value));
    return linked.href;
  };
}
