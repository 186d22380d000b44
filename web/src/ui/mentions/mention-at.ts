// The mention that is being typed: an @ that begins a word, and what follows it up to the caret. Pure.

export interface TypedMention {
  /** Of the @ in the text. */
  start: number;
  query: string;
}

const typed = /(?<![\p{L}\p{N}_.@])@([\p{L}\p{M}\p{N}'’. -]{0,60})$/u;

export function mentionAt(text: string, caret: number): TypedMention | undefined {
  const match = typed.exec(text.slice(0, caret));
  const query = match?.[1] ?? '';
  // Somebody who writes on after an @ mentions nobody.
  if (match === null || query.startsWith(' ')) return undefined;
  return { start: match.index, query };
}

/** The text with the name in the place of what was typed, and where the caret then stands. */
export function putMention(text: string, { start }: TypedMention, caret: number, name: string) {
  const mention = `@${name} `;
  const after = text.slice(caret).replace(/^ /, '');
  return { text: text.slice(0, start) + mention + after, caret: start + mention.length };
}
