// Checks that the lists know the fields of conditions, and take their operators and values.
import type { Catalog } from '../../catalog/catalog.ts';
import { DomainError, type FieldProblem, fieldProblem, renameField } from '../../errors.ts';
import { fieldNamed } from '../../filters/resolve-conditions.ts';
import { checkCondition } from '../../filters/to-test.ts';
import type { Settings } from '../automation.ts';
import { asFieldCondition, type Condition, ownerOf } from '../conditions/condition.ts';
import { isRecordOwner, recordKinds } from '../conditions/record-kinds.ts';
import { nested } from './definition-references.ts';

export function conditionProblems(
  condition: Condition,
  path: string,
  catalog: Catalog,
): FieldProblem[] {
  const { owner, name } = ownerOf(condition.field);
  const { operator } = condition;
  const isValueMissing = operator !== 'changed' && !takesNoValue.has(operator);
  if (isValueMissing && condition.value === undefined) {
    return [fieldProblem(`${path}.value`, 'required')];
  }
  if (!isRecordOwner(owner) || operator === 'changed') return [];
  try {
    const field = fieldNamed(recordKinds[owner], name, 'field', catalog);
    const filter = asFieldCondition(name, condition);
    if (filter !== undefined && !takesNoValue.has(operator)) checkCondition(field, filter);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields.map((problem) => renameField(problem, `${path}.field`));
  }
}

const takesNoValue: ReadonlySet<string> = new Set(['empty', 'not_empty']);

/** The conditions of all branches and of all rules of assignments, with their paths. */
export function stepConditions(
  steps: readonly Settings[],
  path: string,
): { condition: Condition; path: string }[] {
  return steps.flatMap((settings, index) => {
    const at = `${path}.${index}`;
    const own = ((settings.conditions ?? []) as Condition[]).map((condition, position) => ({
      condition,
      path: `${at}.conditions.${position}`,
    }));
    const inner = [...nested].flatMap((name) =>
      stepConditions((settings[name] ?? []) as Settings[], `${at}.${name}`),
    );
    return [...own, ...inner];
  });
}
