// A schedule of five fields as people choose it: each day, weekday, week or month at a time. Pure.

export interface Cron {
  every: 'day' | 'weekday' | 'week' | 'month' | 'other';
  /** `09:00` */
  time: string;
  /** 1 for Monday. */
  weekday: number;
  monthday: number;
  /** As it is written, when it is none of these. */
  text: string;
}

const simple = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|1-5|[0-7])$/;

export function parseCron(text: string): Cron {
  const base = { time: '09:00', weekday: 1, monthday: 1, text };
  const [, minute, hour, monthday = '*', weekday = '*'] = simple.exec(text.trim()) ?? [];
  if (minute === undefined || hour === undefined) return { ...base, every: 'other' };
  const at = { ...base, time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
  if (monthday !== '*') {
    if (weekday !== '*') return { ...at, every: 'other' };
    return { ...at, every: 'month', monthday: Number(monthday) };
  }
  if (weekday === '*') return { ...at, every: 'day' };
  if (weekday === '1-5') return { ...at, every: 'weekday' };
  return { ...at, every: 'week', weekday: Number(weekday) || 7 };
}

export function cronOf({ every, time, weekday, monthday, text }: Cron): string {
  const [hour, minute] = time.split(':').map(Number);
  const at = `${minute ?? 0} ${hour ?? 9}`;
  switch (every) {
    case 'day':
      return `${at} * * *`;
    case 'weekday':
      return `${at} * * 1-5`;
    case 'week':
      return `${at} * * ${weekday % 7}`;
    case 'month':
      return `${at} ${monthday} * *`;
    case 'other':
      return parseCron(text).every === 'other' ? text : `${at} * * 1,3,5`;
  }
}
