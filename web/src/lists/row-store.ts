// The rows of one list, in its order, as far as they were read: pages of 100, loaded around what is in
// view. What is shown stays in its place until somebody asks for the list again.

export const pageSize = 100;
const maxInFlight = 3;

interface Page<Row> {
  rows: Row[];
  total: number;
  /** Continues after this page, whatever has arrived before it. */
  next: string | null;
}

export type FetchPage<Row> = (
  at: { page: number } | { cursor: string },
  signal: AbortSignal,
) => Promise<Page<Row>>;

export interface RowStore<Row extends { id: number }> {
  subscribe: (listener: () => void) => () => void;
  /** Changes with everything that is shown: rows that are read ahead change it once they are near. */
  version: () => number;
  /** Undefined until the first page is there. */
  total: () => number | undefined;
  /** Of the last page that could not be read. */
  error: () => unknown;
  rowAt: (index: number) => Row | undefined;
  find: (id: number) => Row | undefined;
  indexOf: (id: number) => number | undefined;
  /** The range that was shown last. */
  range: () => { first: number; last: number };
  /** Loads the rows from `first` to `last`, and two screens around them. */
  show: (first: number, last: number) => void;
  /** Asks again; the rows stay until the new ones are there. */
  reload: () => Promise<void>;
  replace: (id: number, change: (row: Row) => Row) => void;
  remove: (ids: ReadonlySet<number>) => void;
  /** Reads no more until it is shown or reloaded again. */
  pause: () => void;
}

export function createRowStore<Row extends { id: number }>(
  fetchPage: FetchPage<Row>,
): RowStore<Row> {
  const listeners = new Set<() => void>();
  let pages = new Map<number, Row[]>();
  let cursors = new Map<number, string | null>();
  let places = new Map<number, number>();
  let inFlight = new Set<number>();
  let wanted: number[] = [];
  let closing = new AbortController();
  let total: number | undefined;
  let error: unknown;
  let version = 0;
  let range = { first: 0, last: 0 };

  function changed(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  /** A screen before and after what is in view, so that a scroll never meets a row before its news. */
  function isNear(index: number): boolean {
    const screen = Math.max(1, range.last - range.first);
    const [from, to] = [index * pageSize, (index + 1) * pageSize - 1];
    return to >= range.first - screen && from <= range.last + screen;
  }

  function keep(index: number, { rows, total: found, next }: Page<Row>): void {
    pages.set(index, rows);
    cursors.set(index, next);
    rows.forEach((row, at) => void places.set(row.id, index * pageSize + at));
    total ??= found;
    // Rows that left the list since it was read leave fewer than there were.
    if (next === null && rows.length > 0) total = index * pageSize + rows.length;
  }

  async function load(index: number): Promise<void> {
    const { signal } = closing;
    const [oldTotal, oldError] = [total, error];
    inFlight.add(index);
    try {
      const cursor = cursors.get(index - 1);
      const at = typeof cursor === 'string' ? { cursor } : { page: index + 1 };
      const page = await fetchPage(at, signal);
      if (signal.aborted) return;
      keep(index, page);
      error = undefined;
    } catch (failure) {
      if (signal.aborted) return;
      error = failure;
      wanted = [];
    }
    inFlight.delete(index);
    // Rendering the screen for rows that nobody sees would make the frame of their arrival late.
    if (isNear(index) || total !== oldTotal || error !== oldError) changed();
    loadNext();
  }

  function loadNext(): void {
    while (inFlight.size < maxInFlight) {
      const index = wanted.shift();
      if (index === undefined) return;
      void load(index);
    }
  }

  function show(first: number, last: number): void {
    range = { first, last };
    if (closing.signal.aborted) {
      closing = new AbortController();
      inFlight = new Set();
    }
    const screen = Math.max(1, last - first);
    const end = total === undefined ? 0 : Math.floor((total - 1) / pageSize);
    const near = pagesBetween(first, last);
    const around = pagesBetween(Math.max(0, first - 2 * screen), last + 2 * screen);
    wanted = [...new Set([...near, ...around])].filter(
      (page) => page <= end && !pages.has(page) && !inFlight.has(page),
    );
    loadNext();
  }

  async function reload(): Promise<void> {
    closing.abort();
    closing = new AbortController();
    inFlight = new Set();
    wanted = [];
    const { signal } = closing;
    try {
      const indexes = pagesBetween(range.first, range.last);
      const read = await Promise.all(
        indexes.map((index) => fetchPage({ page: index + 1 }, signal)),
      );
      if (signal.aborted) return;
      pages = new Map();
      cursors = new Map();
      places = new Map();
      total = read[0]?.total ?? 0;
      read.forEach((page, at) => void keep(indexes[at] ?? 0, page));
      error = undefined;
    } catch (failure) {
      if (signal.aborted) return;
      error = failure;
    }
    changed();
    show(range.first, range.last);
  }

  function rowAt(index: number): Row | undefined {
    return pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  function find(id: number): Row | undefined {
    const place = places.get(id);
    return place === undefined ? undefined : rowAt(place);
  }

  function replace(id: number, change: (row: Row) => Row): void {
    const place = places.get(id);
    const old = place === undefined ? undefined : rowAt(place);
    if (place === undefined || old === undefined) return;
    const row = change(old);
    if (row === old) return;
    pages.get(Math.floor(place / pageSize))?.splice(place % pageSize, 1, row);
    changed();
  }

  /** The rows after them move up in their page; a reload follows once the server has done it. */
  function remove(ids: ReadonlySet<number>): void {
    const gone = [...ids].filter((id) => places.has(id)).length;
    if (gone === 0 || total === undefined) return;
    total -= gone;
    places = new Map();
    for (const [index, rows] of pages) {
      const left = rows.filter(({ id }) => !ids.has(id));
      pages.set(index, left);
      left.forEach(({ id }, at) => void places.set(id, index * pageSize + at));
    }
    changed();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
    total: () => total,
    error: () => error,
    rowAt,
    find,
    indexOf: (id) => places.get(id),
    range: () => range,
    show,
    reload,
    replace,
    remove,
    pause: () => closing.abort(),
  };
}

function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(first / pageSize);
  const to = Math.floor(Math.max(first, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
