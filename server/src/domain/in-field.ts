import { DomainError } from './errors.ts';

/** Names the fields in the errors of `run` by their path: `sort` as `filter.sort`. */
export async function inField<Result>(
  path: string,
  run: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields.length === 0) throw error;
    const fields = error.fields.map((problem) => ({
      ...problem,
      field: `${path}.${problem.field}`,
      message: problem.message.replace(`The ${problem.field} `, `The ${path}.${problem.field} `),
    }));
    throw new DomainError(error.code, error.message, { fields, cause: error.cause });
  }
}
