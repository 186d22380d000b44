// Two field names can set the same field, but a use case reports problems with one of them. The
// client gets the name that it sent.
import { DomainError, renameField } from '../../domain/errors.ts';

/** The name that use cases report → the other name that a body may have. */
export type FieldAliases = Readonly<Record<string, string>>;

export async function withFieldAliases<Result>(
  body: object,
  aliases: FieldAliases,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw renameErrorFields(error, body, aliases);
  }
}

/** Pure. */
export function renameErrorFields(error: unknown, body: object, aliases: FieldAliases): unknown {
  if (!(error instanceof DomainError) || error.fields.length === 0) return error;
  const sentName = (field: string) => {
    const alias = Object.hasOwn(aliases, field) ? aliases[field] : undefined;
    return alias !== undefined && Object.hasOwn(body, alias) && !Object.hasOwn(body, field)
      ? alias
      : field;
  };
  const fields = error.fields.map((problem) => renameField(problem, sentName(problem.field)));
  return new DomainError(error.code, error.message, { fields, cause: error.cause });
}
