// The conditions of a list, as the query of an address and of the API writes them:
// `status=new&lead_score[over]=70&custom_fields[roof][not]=flat`. Pure.
import type { SearchParams } from '../search-params.ts';

const operators = ['is', 'not', 'over', 'under', 'after', 'before', 'within', 'empty'] as const;
export type Operator = (typeof operators)[number];

export interface Condition {
  /** Such as status, or custom_fields.roof. */
  field: string;
  operator: Operator;
  /** Any of them. */
  values: readonly string[];
}

const customPrefix = 'custom_fields.';

/** Older names of the API. */
const aliases: Record<string, string> = {
  created_after: 'created_at[after]',
  created_before: 'created_at[before]',
};

export function parseConditions(params: SearchParams): Condition[] {
  return Object.entries(params).map(([param, value]) => {
    const [name = '', ...keys] = (aliases[param] ?? param).split(/[[\]]+/).filter(Boolean);
    const custom = name === 'custom_fields' ? keys.shift() : undefined;
    return {
      field: custom === undefined ? name : customPrefix + custom,
      operator: operators.find((one) => one === keys[0]) ?? 'is',
      values: [value].flat(),
    };
  });
}

function paramOf({ field, operator }: Pick<Condition, 'field' | 'operator'>): string {
  const name = field.startsWith(customPrefix)
    ? `custom_fields[${field.slice(customPrefix.length)}]`
    : field;
  return operator === 'is' ? name : `${name}[${operator}]`;
}

/** Conditions without a value, which somebody still writes, are left out. */
export function paramsOf(conditions: readonly Condition[]): SearchParams {
  return Object.fromEntries(
    conditions
      .filter(({ values }) => values.length > 0)
      .map((condition) => {
        const [first = '', ...more] = condition.values;
        return [paramOf(condition), more.length === 0 ? first : [first, ...more]];
      }),
  );
}
