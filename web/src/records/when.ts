// Moments as a record shows them, in the time zone of the person.
import { useMe } from '../session/me.ts';
import { formatAge, formatMoment } from '../texts/format.ts';
import { locale } from '../texts/t.ts';
import { type Due, dueOf } from './due.ts';

export interface When {
  /** Relative until a day, then a date. */
  age: (at: string) => string;
  /** The date and the time. */
  moment: (at: string) => string;
  /** Of a task: today and tomorrow by name. */
  due: (at: string) => Due;
  timeZone: string;
}

export function useWhen(workspace: string): When {
  const { user, workspace: own } = useMe(workspace);
  const timeZone = user?.time_zone ?? own.time_zone;
  const options = { language: locale(), timeZone };
  return {
    timeZone,
    age: (at) => formatAge(new Date(at), { ...options, now: new Date() }),
    due: (at) => dueOf(at, { ...options, now: new Date() }),
    moment: (at) => formatMoment(new Date(at), options),
  };
}
