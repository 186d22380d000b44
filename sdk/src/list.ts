// Paginated lists and the event log as async iterables.
import type { Event, EventsMeta, PageLinks, PageMeta } from './schema.gen.ts';

export interface Page<Item> {
  data: Item[];
  meta: PageMeta;
  links: PageLinks;
}

/** Lazy: it sends no request before it is used. `for await` iterates over every record. */
export interface List<Item, OnePage = Page<Item>> extends AsyncIterable<Item> {
  /** One page, with the total number of pages and records. */
  page(number?: number): Promise<OnePage>;
  /** Pages by cursor, from the start or after one: the cost of a page does not grow. */
  pages(cursor?: string): AsyncIterable<OnePage>;
}

export interface EventPage {
  data: Event[];
  meta: EventsMeta;
}

/** The event log from a position to its end, or with `direction: 'desc'` back to its beginning. */
export type EventLog = Pick<List<Event, EventPage>, 'pages' | typeof Symbol.asyncIterator>;

type FetchPage<OnePage> = (query: object) => Promise<OnePage>;

const maxPerPage = 100;

export function makeList<Item>(fetchPage: FetchPage<Page<Item>>, query: object = {}): List<Item> {
  const pages = (cursor = '') =>
    walk(
      cursor,
      (next) => fetchPage({ per_page: maxPerPage, ...query, cursor: next }),
      ({ meta }) => meta.next_cursor,
    );
  return {
    page: (number = 1) => fetchPage({ ...query, page: number }),
    pages,
    [Symbol.asyncIterator]: () => entriesOf(pages()),
  };
}

interface LogQuery {
  after?: number;
  before?: number;
  direction?: 'asc' | 'desc';
  limit?: number;
}

export function makeLog(fetchPage: FetchPage<EventPage>, query: LogQuery = {}): EventLog {
  const whole = { limit: maxPerPage, ...query };
  const forward = () =>
    walk(
      query.after ?? 0,
      (after) => fetchPage({ ...whole, after }),
      ({ meta }) => (meta.next < meta.last ? meta.next : null),
    );
  const back = () =>
    walk(
      query.before,
      (before) => fetchPage({ ...whole, before }),
      ({ meta }) => (meta.next > 1 ? meta.next : null),
    );
  const pages = query.direction === 'desc' ? back : forward;
  return { pages, [Symbol.asyncIterator]: () => entriesOf(pages()) };
}

async function* walk<Position, OnePage>(
  first: Position,
  fetchPage: (position: Position) => Promise<OnePage>,
  nextOf: (page: OnePage) => Position | null,
): AsyncGenerator<OnePage, void> {
  for (let position: Position | null = first; position !== null; ) {
    const page: OnePage = await fetchPage(position);
    yield page;
    position = nextOf(page);
  }
}

async function* entriesOf<Item>(
  pages: AsyncIterable<{ data: Item[] }>,
): AsyncGenerator<Item, void> {
  for await (const { data } of pages) yield* data;
}
