const quantities = new Intl.PluralRules('de');
const days = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' });

export const numbers = new Intl.NumberFormat('de', { maximumFractionDigits: 15 });

export const dayOf = (text: string): string => days.format(new Date(`${text}T00:00:00Z`));

export const countOf = (count: number, one: string, other: string): string =>
  `${numbers.format(count)} ${quantities.select(count) === 'one' ? one : other}`;
