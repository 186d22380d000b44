// The pages of a list of the API, as the rows of a list read them.
import type { CallOptions } from '@inlet/sdk';
import type { FetchPage } from './row-store.ts';

interface ApiPage<Row> {
  data: Row[];
  meta: { total: number; next_cursor: string | null };
}

/** A list of the SDK. */
interface ApiList<Row> {
  pages(cursor?: string): AsyncIterable<ApiPage<Row>>;
  page(page: number): Promise<ApiPage<Row>>;
}

export function fetchPages<Row>(
  listOf: (options: Pick<CallOptions, 'signal'>) => ApiList<Row>,
): FetchPage<Row> {
  return async (at, signal) => {
    const list = listOf({ signal });
    const pages = 'cursor' in at ? list.pages(at.cursor) : [await list.page(at.page)];
    for await (const { data, meta } of pages) {
      return { rows: data, total: meta.total, next: meta.next_cursor };
    }
    return { rows: [], total: 0, next: null };
  };
}
