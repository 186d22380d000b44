// The mentions of a note, as they stand in its text. Pure.

export interface Mention {
  name: string;
  start: number;
  length: number;
}

export interface FoundMentions {
  /** Finds them in the text. */
  pattern: RegExp;
  /** Whom the text of a mention means, which can be an e-mail address. */
  names: ReadonlyMap<string, string>;
}

/** Undefined for a text without mentions. */
export function mentionsIn(text: string, mentions: readonly Mention[]): FoundMentions | undefined {
  const names = new Map(
    mentions.map(({ name, start, length }) => [text.slice(start, start + length), name]),
  );
  const written = [...names.keys()]
    // While an edit is on its way, the places are those of the text before.
    .filter((one) => one.startsWith('@'))
    // @Ann Meyer comes before @Ann.
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  if (written.length === 0) return undefined;
  const pattern = `(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`;
  return { pattern: new RegExp(pattern, 'u'), names };
}

/** Those of a note in the event log, which has none for a note without them. */
export const readMentions = (value: unknown): Mention[] =>
  Array.isArray(value) ? value.filter(isMention) : [];

const isMention = (value: unknown): value is Mention => {
  const { name, start, length } = Object(value) as Partial<Mention>;
  return typeof name === 'string' && Number.isInteger(start) && Number.isInteger(length);
};
