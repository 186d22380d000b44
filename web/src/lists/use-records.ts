// A list of the API, read page by page as one scrolls.
import type { CallOptions } from '@inlet/sdk';
import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

interface RecordPage<Item> {
  data: Item[];
  meta: { total: number; next_cursor: string | null; behind?: number };
}

/** A list of the SDK. */
interface Pages<Item> {
  pages(cursor?: string): AsyncIterable<RecordPage<Item>>;
}

/** A list that lacks records yet is read again after this time. */
const catchUpMs = 2_000;

export function useRecords<Item>(
  queryKey: QueryKey,
  list: (options: Pick<CallOptions, 'signal'>) => Pages<Item>,
  /** For lists that no event of the stream announces: read again after this time. */
  { refetchInterval = false }: { refetchInterval?: number | false } = {},
) {
  const query = useInfiniteQuery({
    queryKey,
    refetchInterval: ({ state: { data } }: { state: { data?: Records<Item> | undefined } }) =>
      data?.pages[0]?.meta.behind ? catchUpMs : refetchInterval,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => pageAt(list({ signal }), pageParam),
    getNextPageParam: ({ meta }) => meta.next_cursor ?? undefined,
  });
  return {
    query,
    items: query.data?.pages.flatMap(({ data }) => data) ?? [],
    total: query.data?.pages[0]?.meta.total,
    /** About how many records the list lacks yet. */
    behind: query.data?.pages[0]?.meta.behind ?? 0,
  };
}

async function pageAt<Item>(list: Pages<Item>, cursor: string): Promise<RecordPage<Item>> {
  for await (const page of list.pages(cursor)) return page;
  throw new Error('A list without a page.');
}

type Records<Item> = InfiniteData<RecordPage<Item>>;

/** For `save`: changes the items that the list shows. */
export const updateItems =
  <Item>(change: (items: Item[]) => Item[]) =>
  (records: Records<Item>): Records<Item> => ({
    ...records,
    pages: records.pages.map((page) => ({ ...page, data: change(page.data) })),
  });

/** For `save`: changes the item with this id. */
export const updateItem = <Item extends { id: number }>(id: number, change: Partial<Item>) =>
  updateItems<Item>((items) =>
    items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  );

/** For `save`: takes the item with this id away. */
export const removeItem = <Item extends { id: number }>(id: number) =>
  updateItems<Item>((items) => items.filter((item) => item.id !== id));
