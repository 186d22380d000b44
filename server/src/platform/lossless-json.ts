// Integers that a number cannot hold exactly, such as the ids of other services, stay texts. Pure.

const manyDigits = /\d{16}/;

/** Whether a text may hold such integers: reviving every value costs more than parsing. */
export const mayHoldBigIntegers = (text: string): boolean => manyDigits.test(text);

/** A reviver of JSON. */
export function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source = '' } = context ?? {};
  return /^-?\d+$/.test(source) ? source : value;
}

export const parseLosslessly = (text: string): unknown =>
  JSON.parse(text, mayHoldBigIntegers(text) ? keepDigits : undefined);
