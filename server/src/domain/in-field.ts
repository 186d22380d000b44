import { DomainError, renameField } from './errors.ts';

/** Names the fields in the errors of `run` by their path: `sort` as `filter.sort`. */
export async function inField<Result>(
  path: string,
  run: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw underPath(path, error);
  }
}

export function underPath(path: string, error: unknown): unknown {
  if (!(error instanceof DomainError) || error.fields.length === 0) return error;
  const fields = error.fields.map((problem) => renameField(problem, `${path}.${problem.field}`));
  return new DomainError(error.code, error.message, { fields, cause: error.cause });
}
