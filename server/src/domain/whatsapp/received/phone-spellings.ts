// The phones that a wa_id can stand for: mobiles of Mexico, Brazil and Argentina are written with and
// without an extra digit. Pure.

interface Spelling {
  long: RegExp;
  short: RegExp;
  /** What the long one has between the country code and the rest. */
  insert: string;
}

const spellings: readonly Spelling[] = [
  { long: /^(52)1(\d{10})$/, short: /^(52)(\d{10})$/, insert: '1' },
  { long: /^(55\d{2})9(\d{8})$/, short: /^(55\d{2})(\d{8})$/, insert: '9' },
  { long: /^(54)9(\d{10})$/, short: /^(54)(\d{10})$/, insert: '9' },
];

/** In E.164, the one as given first. */
export function phoneSpellings(waId: string): string[] {
  const others = spellings.flatMap(({ long, short, insert }) => {
    if (long.test(waId)) return [waId.replace(long, '$1$2')];
    return short.test(waId) ? [waId.replace(short, `$1${insert}$2`)] : [];
  });
  return [waId, ...others].map((digits) => `+${digits}`);
}
