/** PostgreSQL stores neither NUL nor unpaired surrogates. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Without what cannot be stored. */
export const toStorable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** Whether each text in a value of JSON can be stored. */
export function isStorableValue(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorableValue(item));
}
