// Countries, currencies and time zones, as Intl knows them. Pure.

export interface Choice {
  value: string;
  label: string;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// Regions of Intl that are no countries.
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

export function countries(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !others.has(code) && isCurrent(code))
    .flatMap((value) => {
      const label = names.of(value);
      return label === undefined ? [] : [{ value, label }];
    })
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

/** Codes of countries that are no more have another canonical form. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

export function currencies(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} · ${names.of(value)}`,
  }));
}

export const timeZones = (): Choice[] =>
  [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));

/** The choices with the chosen one, which may be none of them. */
export const withChosen = (choices: Choice[], value: string): Choice[] =>
  choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, label: value }, ...choices];
