// A verb knows each field by one name, and a body may have named it by another: what is wrong is told
// by the name that was sent.
import { DomainError } from '../../domain/errors.ts';

/** The name that a verb has for a field → the other one that a body may have. */
export type FieldAliases = Readonly<Record<string, string>>;

export async function withSentNames<Result>(
  body: object,
  others: FieldAliases,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw renameErrorFields(error, body, others);
  }
}

/** Pure. */
export function renameErrorFields(error: unknown, body: object, others: FieldAliases): unknown {
  if (!(error instanceof DomainError) || error.fields.length === 0) return error;
  const sent = (field: string) => {
    const other = Object.hasOwn(others, field) ? others[field] : undefined;
    return other !== undefined && Object.hasOwn(body, other) && !Object.hasOwn(body, field)
      ? other
      : field;
  };
  const fields = error.fields.map((problem) => ({ ...problem, field: sent(problem.field) }));
  return new DomainError(error.code, error.message, { fields, cause: error.cause });
}
