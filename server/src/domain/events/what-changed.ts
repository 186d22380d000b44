/**
 * The fields in which two states of a record differ, as the event log stores them: a missing field is
 * null. Undefined when the states are equal.
 */
export function whatChanged<Facts extends object>(
  before: Facts,
  after: Facts,
): { before: Partial<Facts>; after: Partial<Facts> } | undefined {
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  const then = before as Record<string, unknown>;
  const now = after as Record<string, unknown>;
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(then[field]) === JSON.stringify(now[field])) continue;
    was[field] = then[field] ?? null;
    is[field] = now[field] ?? null;
  }
  if (Object.keys(is).length === 0) return undefined;
  return { before: was as Partial<Facts>, after: is as Partial<Facts> };
}
