// Folds names, companies and cities, so that spellings of one name become equal. Pure.

const spellings: [RegExp, string][] = [
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/[đð]/g, 'd'],
  [/þ/g, 'th'],
  [/ı/g, 'i'],
  // Umlauts are written as two letters where a keyboard lacks them.
  [/([aou])e+/g, '$1'],
];

/** The words of a text, without case, accents and punctuation. */
function wordsOf(text: string): string[] {
  // An apostrophe is part of a name: O'Brien is OBrien.
  let folded = text
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase();
  for (const [spelling, letter] of spellings) folded = folded.replace(spelling, letter);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a name in one order: a form may take the family name first. */
export const nameWords = (name: string): string[] => wordsOf(name).sort();

export const foldCity = (city: string): string => wordsOf(city).join(' ');

const legalForms = new Set([
  ...['gmbh', 'ag', 'kg', 'ug', 'ohg', 'gbr', 'ev', 'mbh', 'se', 'inc', 'llc', 'ltd', 'limited'],
  ...[
    'plc',
    'llp',
    'lp',
    'corp',
    'corporation',
    'company',
    'co',
    'sa',
    'sas',
    'sarl',
    'srl',
    'spa',
  ],
  ...['bv', 'nv', 'ab', 'as', 'aps', 'oy', 'oyj', 'sro', 'spzoo', 'doo', 'kft', 'pty', 'pte'],
]);

/** Without its legal form, which is left out as often as not. */
export function foldCompany(company: string): string {
  // Abbreviations are one word: s.r.o.
  const words = wordsOf(company.replace(/(\p{L})\.(?=\p{L})/gu, '$1'));
  const telling = words.filter((word) => !legalForms.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

const sounds: Record<string, string> = {
  ...{ c: 'k', q: 'k', z: 's', x: 's', v: 'f', w: 'f', d: 't' },
  ...{ a: '', e: '', i: '', o: '', u: '', y: '', h: '', j: '' },
};

/** The consonants of a name, each once: near spellings of a name have the same. */
export function consonantsOf(words: readonly string[]): string {
  const letters = words.join('').replaceAll('ph', 'f');
  const heard = Array.from(letters, (letter) => sounds[letter] ?? letter);
  return [...new Set(heard.filter((sound) => sound !== ''))].sort().join('');
}
