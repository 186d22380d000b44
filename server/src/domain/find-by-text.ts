import { isUuid } from '../platform/is-uuid.ts';

interface Finders<Row> {
  byKey: (key: string) => Promise<Row | undefined>;
  byId: (id: string) => Promise<Row | undefined>;
  byNumber: (number: number) => Promise<Row | undefined>;
}

/** Finds the row that an operator named. Its key takes precedence over an id or a number. */
export async function findByText<Row>(
  text: string,
  { byKey, byId, byNumber }: Finders<Row>,
): Promise<Row | undefined> {
  const row = await byKey(text);
  if (row !== undefined) return row;
  if (isUuid(text)) return byId(text);
  return /^\d{1,15}$/.test(text) ? byNumber(Number(text)) : undefined;
}
