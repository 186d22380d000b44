/** The first letters of the first and the last word, of any script; of a name of signs, its first emoji. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  const emoji = /\p{Extended_Pictographic}/u.exec(name)?.[0] ?? '';
  return (first + last).toLocaleUpperCase() || emoji;
}

function firstLetter(word = ''): string {
  return /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '';
}
