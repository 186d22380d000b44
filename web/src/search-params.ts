// The query of an address, as the API writes it: text alone, lists by repeating the name. Pure.

export type SearchParams = Record<string, string | string[]>;

export function parseSearch(query: string): SearchParams {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const item of [value].flat()) {
      if (item !== undefined && item !== null) params.append(name, String(item));
    }
  }
  // Brackets need no escape in a query, and people read these addresses.
  const query = params.toString().replaceAll('%5B', '[').replaceAll('%5D', ']');
  return query === '' ? '' : `?${query}`;
}
