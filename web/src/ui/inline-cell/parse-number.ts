/** The number a person typed, null when they emptied the field, undefined when it is none. */
export function parseNumber(text: string, locale: string): number | null | undefined {
  const decimal = decimalSign(locale);
  const group = decimal === ',' ? '.' : ',';
  const plain = text.replace(/[\s\u00a0\u202f'’€$£%]/g, '').replaceAll(group, '');
  if (plain === '') return null;
  const normal = plain.replace(decimal, '.').replace('−', '-');
  return /^-?\d*\.?\d+$|^-?\d+\.$/.test(normal) ? Number(normal) : undefined;
}

function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}
