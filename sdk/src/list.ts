// Lists that are longer than a page, walked without end or asked for page by page.
import type { Event, EventsMeta, PageLinks, PageMeta } from './schema.gen.ts';

export interface Page<Item> {
  data: Item[];
  meta: PageMeta;
  links: PageLinks;
}

/** Asks for nothing before it is used. `for await` goes through all of it. */
export interface List<Item, Part = Page<Item>> extends AsyncIterable<Item> {
  /** One page, with the number of all pages and of all records. */
  page(number?: number): Promise<Part>;
  /** Page after page, from the start or behind a cursor, at a cost that does not grow. */
  pages(cursor?: string): AsyncIterable<Part>;
}

export interface EventPage {
  data: Event[];
  meta: EventsMeta;
}

/** The log from a place in it to its end. */
export type EventLog = Pick<List<Event, EventPage>, 'pages' | typeof Symbol.asyncIterator>;

export type Ask<Part> = (query: object) => Promise<Part>;

const most = 100;

export function makeList<Item>(ask: Ask<Page<Item>>, query: object = {}): List<Item> {
  const pages = (cursor = '') =>
    walk(
      cursor,
      (place) => ask({ per_page: most, ...query, cursor: place }),
      ({ meta }) => meta.next_cursor,
    );
  return {
    page: (number = 1) => ask({ ...query, page: number }),
    pages,
    [Symbol.asyncIterator]: () => entriesOf(pages()),
  };
}

export function makeLog(
  ask: Ask<EventPage>,
  query: { after?: number; limit?: number } = {},
): EventLog {
  const pages = () =>
    walk(
      query.after ?? 0,
      (after) => ask({ limit: most, ...query, after }),
      ({ meta }) => (meta.next < meta.last ? meta.next : null),
    );
  return { pages, [Symbol.asyncIterator]: () => entriesOf(pages()) };
}

async function* walk<Place, Part>(
  first: Place,
  ask: (place: Place) => Promise<Part>,
  nextOf: (part: Part) => Place | null,
): AsyncGenerator<Part, void> {
  for (let place: Place | null = first; place !== null; ) {
    const part: Part = await ask(place);
    yield part;
    place = nextOf(part);
  }
}

async function* entriesOf<Item>(
  pages: AsyncIterable<{ data: Item[] }>,
): AsyncGenerator<Item, void> {
  for await (const { data } of pages) yield* data;
}
