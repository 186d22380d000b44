// Pieces of the schemas of queries.
import Type, { type TOptional, type TUnsafe } from 'typebox';

export const queryText = (description: string, options: object = {}) =>
  Type.Optional(Type.String({ maxLength: 200, description, ...options }));

/** A query names one of these words. */
export const oneOf = <Word extends string>(
  words: readonly Word[],
  description: string,
): TOptional<TUnsafe<Word>> =>
  Type.Optional(Type.Unsafe<Word>({ type: 'string', enum: [...words], description }));

/** In what order a list stands: the newest first when nothing is said. */
export const sortQuery = <Sort extends string>(sorts: readonly Sort[]) => ({
  sort: oneOf(sorts, 'created_at when left out.'),
  direction: oneOf(['asc', 'desc'], 'desc when left out.'),
});
