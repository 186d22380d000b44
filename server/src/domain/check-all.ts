import { DomainError, type FieldProblem } from './errors.ts';

/**
 * Runs every check before it throws, so that one error lists all problems. Each check is keyed by
 * the field name that the client knows.
 */
export function checkAll<Values extends Record<string, unknown>>(
  checks: {
    [Field in keyof Values]: () => Values[Field];
  },
): Values {
  const values: Partial<Values> = {};
  const problems: FieldProblem[] = [];
  for (const field in checks) {
    try {
      values[field] = checks[field]();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
      problems.push(...error.fields.map((problem) => ({ ...problem, field })));
    }
  }
  if (problems.length > 0) {
    const message = problems.map((problem) => problem.message).join(' ');
    throw new DomainError('invalid', message, { fields: problems });
  }
  return values as Values;
}
