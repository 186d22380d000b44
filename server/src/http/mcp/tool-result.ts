// What a model gets of a response of the API: without empty fields, and bounded. Pure.

export type ToolResult = {
  content: { type: 'text'; text: string }[];
  structuredContent: Record<string, unknown>;
  isError?: true;
};

export interface ApiResponse {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  /** Undefined when it has none. */
  body: unknown;
}

const maxChars = 64 * 1024;

/** Tried one after another, until the result is small enough. */
const bounds = [
  { text: 4_000, items: 100 },
  { text: 1_000, items: 50 },
  { text: 250, items: 25 },
  { text: 60, items: 25 },
];

export function successOf(value: object): ToolResult {
  // Where everything is empty, that is the result.
  const full = prune(value) ?? value;
  for (const bound of bounds) {
    const shown = shorten(full, bound) as Record<string, unknown>;
    const text = JSON.stringify(shown);
    if (text.length <= maxChars) {
      return { content: [{ type: 'text', text }], structuredContent: shown };
    }
  }
  return failure('The result is too large. Ask for fewer records, or for one of them.', {});
}

/** The sentences of the API, which say what is wrong and what to do. */
export function errorOf({ status, headers, body }: ApiResponse): ToolResult {
  const { message, code, errors } = body as {
    message: string;
    code: string;
    errors?: Record<string, string[]>;
  };
  const wait = headers['retry-after'];
  const sentences = [
    message,
    ...Object.values(errors ?? {}).flat(),
    ...(wait === undefined ? [] : [`Try again in ${wait} seconds.`]),
  ];
  return failure(sentences.join(' '), {
    ...{ status, code, message },
    ...(errors && { errors }),
    ...(wait !== undefined && { retry_after_seconds: Number(wait) }),
  });
}

const failure = (text: string, structuredContent: Record<string, unknown>): ToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent,
  isError: true,
});

/** The record or the page of a response: LeadHub wraps a record in `data`. */
export function shownOf(body: unknown): Record<string, unknown> {
  const record = body as Record<string, unknown>;
  const { data, meta } = record;
  if (data === undefined) return record;
  if (meta === undefined) return data as Record<string, unknown>;
  // A model continues by the cursor.
  const {
    current_page: _page,
    last_page: _last,
    per_page: _size,
    from: _from,
    to: _to,
    ...shown
  } = meta as Record<string, unknown>;
  return { meta: shown, data };
}

/** Undefined for null, and for what holds nothing else; a list without records stays. */
function prune(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map((one) => prune(one) ?? one);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([name, one]) => [name, name === 'data' ? (prune(one) ?? one) : prune(one)])
    .filter(([, one]) => one !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function shorten(value: unknown, bound: { text: number; items: number }): unknown {
  if (typeof value === 'string') {
    const rest = value.length - bound.text;
    return rest > 0 ? `${value.slice(0, bound.text)}… (${rest} more characters)` : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, shorten(one, bound)]),
    );
  }
  const items = value.slice(0, bound.items).map((one) => shorten(one, bound));
  const rest = value.length - items.length;
  return rest > 0 ? [...items, `… (${rest} more)`] : items;
}

/** Only the named fields, or all but them, of a value and of all that it holds. */
export function select(
  value: unknown,
  {
    keep,
    omit = [],
  }: { keep?: readonly string[] | undefined; omit?: readonly string[] | undefined },
): unknown {
  if (Array.isArray(value)) return value.map((one) => select(one, { keep, omit }));
  if (typeof value !== 'object' || value === null) return value;
  const isShown = (name: string) => !omit.includes(name) && (keep?.includes(name) ?? true);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isShown(name))
      .map(([name, one]) => [name, select(one, { keep, omit })]),
  );
}
