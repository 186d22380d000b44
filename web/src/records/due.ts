// When a task is due, in words: today and tomorrow by name, other days by their date, and the time
// unless it is long past. Pure.
interface Options {
  language: string;
  timeZone: string;
  now: Date;
}

export interface Due {
  text: string;
  isLate: boolean;
  isToday: boolean;
}

const dayMs = 86_400_000;

export function dueOf(at: string, { language, timeZone, now }: Options): Due {
  const time = new Date(at);
  const dayOf = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  const days = Math.round((Date.parse(dayOf(time)) - Date.parse(dayOf(now))) / dayMs);
  const clock = new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'short' }).format(time);
  // A day alone means its end.
  const isDay = /^23:59/.test(
    new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(time),
  );
  const isToday = days === 0;
  const isNear = Math.abs(days) <= 1;
  const day = isNear ? relative(language, days) : date(language, timeZone, time, now);
  return {
    text: !isDay && (isNear || time > now) ? `${day} ${clock}` : day,
    isLate: time < now,
    isToday,
  };
}

const relative = (language: string, days: number): string =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');

function date(language: string, timeZone: string, time: Date, now: Date): string {
  const isNear = Math.abs(time.getTime() - now.getTime()) < 6 * dayMs && time > now;
  const isThisYear = time.getFullYear() === now.getFullYear();
  const options: Intl.DateTimeFormatOptions = isNear
    ? { weekday: 'short' }
    : { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) };
  return new Intl.DateTimeFormat(language, { timeZone, ...options }).format(time);
}
