/** The columns in which two states of a row differ, as the event log keeps them. */
export function whatChanged<Row extends object>(
  before: Row,
  after: Row,
): { before: Partial<Row>; after: Partial<Row> } | undefined {
  const was: Partial<Row> = {};
  const is: Partial<Row> = {};
  for (const column in after) {
    if (JSON.stringify(before[column]) === JSON.stringify(after[column])) continue;
    was[column] = before[column];
    is[column] = after[column];
  }
  return Object.keys(is).length === 0 ? undefined : { before: was, after: is };
}
