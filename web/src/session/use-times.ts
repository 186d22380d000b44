// Times in the zone of the person, else of the workspace.
import { formatAge, formatMoment } from '../texts/format.ts';
import { locale } from '../texts/t.ts';
import { useMe } from './me.ts';

export interface Times {
  language: string;
  timeZone: string;
  /** "4 min", "26 Nov". */
  age: (time: string) => string;
  /** The date and the time. */
  moment: (time: string) => string;
}

export function useTimes(workspace: string): Times {
  const { user, workspace: current } = useMe(workspace);
  const options = { language: locale(), timeZone: user?.time_zone ?? current.time_zone };
  return {
    ...options,
    age: (time) => formatAge(new Date(time), { ...options, now: new Date() }),
    moment: (time) => formatMoment(new Date(time), options),
  };
}
