// The new text of a reply, without the mail that it quotes and without its signature. Pure.

const introductions = [
  /^on .{5,200} wrote:$/i,
  /^am .{5,200} schrieb .{1,200}:$/i,
  /^le .{5,200} a écrit :$/i,
  /^-{2,}\s*(original message|ursprüngliche nachricht|forwarded message)\s*-{2,}$/i,
  /^_{10,}$/,
  /^(from|von): .+@.+/i,
];

export function trimQuote(text: string): string {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((_, index) => startsQuote(lines, index));
  const kept = (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
  // Answers between quoted lines are shown whole.
  return kept === '' ? text.trim() : kept;
}

function startsQuote(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line === '-- ') return true;
  if (line.startsWith('>')) return lines.slice(index).every((one) => /^(>|\s*$)/.test(one));
  // Clients break an introduction into two lines.
  const joined = `${line.trim()} ${(lines[index + 1] ?? '').trim()}`;
  return introductions.some((pattern) => pattern.test(line.trim()) || pattern.test(joined.trim()));
}
