// A spreadsheet runs a text that begins like a formula, so an apostrophe goes before such a text in CSV,
// and before a text that begins with an apostrophe itself. An import takes it away again. Pure.

/** Also the full-width forms, which some spreadsheets take for the others. */
export const formulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

const starts = new Set(formulaStarts);
const guard = "'";

/** Whether the beginning would be a formula, or would be taken for a guard. */
const isGuarded = (text: string): boolean =>
  starts.has(text.charAt(0)) || (text.startsWith(guard) && isGuard(text));

const isGuard = (text: string): boolean => {
  const next = text.charAt(guard.length);
  return starts.has(next) || next === guard;
};

export const guardFormula = (text: string): string => (isGuarded(text) ? guard + text : text);

export const withoutGuard = (text: string): string =>
  text.startsWith(guard) && isGuard(text) ? text.slice(guard.length) : text;
