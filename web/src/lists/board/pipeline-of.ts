import type { Condition } from '../condition.ts';

/** The pipeline whose stages are the columns, in the address as the API would filter by it. */
export function pipelineOf(conditions: readonly Condition[]): string | undefined {
  const found = conditions.find(
    ({ field, operator, values }) =>
      field === 'pipeline_id' && operator === 'is' && values.length === 1,
  );
  return found?.values[0];
}
