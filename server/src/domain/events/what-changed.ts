/**
 * The fields in which two states of a record differ, as the event log stores them: a missing field is
 * null. Undefined when the states are equal.
 */
export function whatChanged<Facts extends object>(
  before: Facts,
  after: Facts,
): { before: Partial<Facts>; after: Partial<Facts> } | undefined {
  const changedBefore: Record<string, unknown> = {};
  const changedAfter: Record<string, unknown> = {};
  const earlier = before as Record<string, unknown>;
  const later = after as Record<string, unknown>;
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    // Most values are the same, which a comparison finds much faster than two texts do.
    if (earlier[field] === later[field]) continue;
    if (JSON.stringify(earlier[field]) === JSON.stringify(later[field])) continue;
    changedBefore[field] = earlier[field] ?? null;
    changedAfter[field] = later[field] ?? null;
  }
  if (Object.keys(changedAfter).length === 0) return undefined;
  return { before: changedBefore as Partial<Facts>, after: changedAfter as Partial<Facts> };
}
