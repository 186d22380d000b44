// Shares and sums of money, as analytics show them.
import Type from 'typebox';

export const amountOrNull = (options: object = {}) =>
  Type.Unsafe<number | null>({ type: ['number', 'null'], ...options });

export const shareOrNull = (description: string) =>
  amountOrNull({ description: `${description} From 0 to 1; null of nothing.` });

export const valuesSchema = (description: string) =>
  Type.Array(Type.Object({ currency: Type.String(), value: Type.String() }), { description });
