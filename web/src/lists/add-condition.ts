// Conditions of a list are one for each field and operator, as parameters are. Pure.
import type { Condition } from './condition.ts';

export const conditionKey = ({ field, operator }: Pick<Condition, 'field' | 'operator'>): string =>
  `${field} ${operator}`;

/** Choices join those that are there; another number or time takes the place of the old one. */
export function addCondition(
  conditions: readonly Condition[],
  added: Condition,
): readonly Condition[] {
  const key = conditionKey(added);
  const old = conditions.find((condition) => conditionKey(condition) === key);
  if (old === undefined) return [...conditions, added];
  const joins = added.operator === 'is' || added.operator === 'not';
  const values = joins ? [...new Set([...old.values, ...added.values])] : added.values;
  return conditions.map((condition) => (condition === old ? { ...old, values } : condition));
}

/** The changed one stays in its place, unless another with its field and operator takes it in. */
export function replaceCondition(
  conditions: readonly Condition[],
  old: Condition,
  next: Condition,
): readonly Condition[] {
  const key = conditionKey(next);
  const rest = conditions.filter((condition) => condition !== old);
  if (rest.some((condition) => conditionKey(condition) === key)) return addCondition(rest, next);
  return conditions.map((condition) => (condition === old ? next : condition));
}
