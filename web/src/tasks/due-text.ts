// When a task is due, in words.
import type { Times } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { addDays, dayOf, isWholeDay } from './days.ts';

export type Due = { text: string; late: 'late' | undefined };

export function dueText(dueAt: string | null, now: Date, times: Times): Due | undefined {
  if (dueAt === null) return undefined;
  const at = new Date(dueAt);
  const { timeZone } = times;
  const [day, today] = [dayOf(at, timeZone), dayOf(now, timeZone)];
  const late = at < now ? 'late' : undefined;
  if (day === today) {
    const text = isWholeDay(at, timeZone) ? t('tasks.dueToday') : clock(at, times);
    return { text, late };
  }
  if (day === addDays(today, -1)) return { text: t('tasks.dueYesterday'), late };
  const date = day === addDays(today, 1) ? t('tasks.dueTomorrow') : dateOf(at, now, times);
  const text = isWholeDay(at, timeZone) || at < now ? date : `${date}, ${clock(at, times)}`;
  return { text, late };
}

const clock = (at: Date, { language, timeZone }: Times): string =>
  at.toLocaleTimeString(language, { timeZone, hour: 'numeric', minute: '2-digit' });

/** The day of the week within the next six days, else the date. */
function dateOf(at: Date, now: Date, { language, timeZone }: Times): string {
  const days = (at.getTime() - now.getTime()) / 86_400_000;
  if (days > 0 && days < 6) return at.toLocaleDateString(language, { timeZone, weekday: 'long' });
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return at.toLocaleDateString(language, { timeZone, day: 'numeric', month: 'short', ...year });
}
