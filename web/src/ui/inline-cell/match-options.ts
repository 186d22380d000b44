export type Option = { id: string; text: string };

/** The options with every typed word at the start of one of theirs, whatever the accents. */
export function matchOptions<One extends Option>(options: One[], search: string): One[] {
  const words = plainText(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ text }) => {
    const own = plainText(text).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => own.some((start) => start.startsWith(word)));
  });
}

export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
