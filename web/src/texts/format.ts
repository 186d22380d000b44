// Numbers, money, times and durations as people read them, by Intl. Pure.

type Language = string;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Making a formatter is slow, so each is made once. */
function memoize<Formatter>(make: (language: Language, option: string) => Formatter) {
  const made = new Map<string, Formatter>();
  return (language: Language, option = ''): Formatter => {
    const key = `${language} ${option}`;
    const known = made.get(key) ?? make(language, option);
    made.set(key, known);
    return known;
  };
}

const numbers = memoize((language) => new Intl.NumberFormat(language));
const signed = memoize(
  (language) => new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }),
);
const percents = memoize(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
);
const units = memoize(
  (language, unit) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }),
);
const moneys = memoize(
  (language, currency) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    }),
);
const shortMoneys = memoize(
  (language, currency) =>
    new Intl.NumberFormat(language, {
      ...{ style: 'currency', currency, notation: 'compact' },
      maximumSignificantDigits: 3,
    }),
);
const relatives = memoize((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const days = memoize(
  (language, timeZone) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone }),
);
const daysWithYear = memoize(
  (language, timeZone) =>
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone,
    }),
);
const moments = memoize(
  (language, timeZone) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
);

export const formatNumber = (language: Language, value: number): string =>
  numbers(language).format(value);

/** With its sign: +10, −5. */
export const formatSigned = (language: Language, value: number): string =>
  signed(language).format(value).replace('-', '−');

/** A share from 0 to 1. */
export const formatPercent = (language: Language, share: number): string =>
  percents(language).format(share);

/** The API sends amounts as text, which keeps every digit. */
export const formatMoney = (language: Language, amount: string | number, currency: string) =>
  moneys(language, currency).format(amount as number);

/** A sum where there is little room: "€9.8M". */
export const formatMoneyShort = (language: Language, amount: number, currency: string): string =>
  shortMoneys(language, currency).format(amount);

const lists = memoize(
  // British English has no comma before "or".
  (language) =>
    new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }),
);

/** Any of them: "New, Contacted or Won". */
export const formatChoice = (language: Language, items: readonly string[]): string =>
  lists(language).format(items);

interface Now {
  language: Language;
  timeZone: string;
  now: Date;
}

/** Relative until a day, then a date: "now", "4 min", "3 hr", "2 May", "2 May 2024". */
export function formatAge(then: Date, { language, timeZone, now }: Now): string {
  const age = now.getTime() - then.getTime();
  // Regions differ in dates; some write "mins", which is longer, where others write "min".
  const [plain = language] = language.split('-');
  if (age < minute && age > -minute) return relatives(plain).format(0, 'second');
  if (age > 0 && age < hour) return units(plain, 'minute').format(Math.floor(age / minute));
  if (age > 0 && age < day) return units(plain, 'hour').format(Math.floor(age / hour));
  const format = then.getFullYear() === now.getFullYear() ? days : daysWithYear;
  return format(language, timeZone).format(then);
}

export const formatMoment = (then: Date, { language, timeZone }: Omit<Now, 'now'>): string =>
  moments(language, timeZone).format(then);

/** A day of a calendar, such as 2026-05-02, whatever the time zone. */
export function formatDay(language: Language, day: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) ? day : daysWithYear(language, 'UTC').format(time);
}

/** The two largest units, or fewer: "41 min", "3 hr 10 min", "1 day 2 hr". */
export function formatDuration(language: Language, ms: number, shown = 2): string {
  const minutes = Math.max(0, Math.round(ms / minute));
  const parts: [value: number, unit: string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  if (first === -1) return units(language, 'minute').format(0);
  return parts
    .slice(first, first + shown)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => units(language, unit).format(value))
    .join(' ');
}

/** The largest unit alone, of a time in seconds: "41 min", "3 hr", "9 days". */
export function formatSpan(language: Language, seconds: number): string {
  const ms = seconds * 1000;
  if (ms < hour) return units(language, 'minute').format(Math.floor(ms / minute));
  if (ms < day) return units(language, 'hour').format(Math.floor(ms / hour));
  return units(language, 'day').format(Math.floor(ms / day));
}

/** The length of a call: "40 sec", "6 min 40 sec", "1 hr 2 min". */
export function formatLength(language: Language, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return formatDuration(language, minutes * minute);
  const parts: [value: number, unit: string][] = [
    [minutes, 'minute'],
    [Math.round(seconds % 60), 'second'],
  ];
  const shown = parts.filter(([value]) => value > 0);
  return (shown.length > 0 ? shown : parts.slice(1))
    .map(([value, unit]) => units(language, unit).format(value))
    .join(' ');
}
