// Times in the zone of the person, else of the workspace.
import { useMe } from '../../session/me.ts';
import { formatAge, formatMoment } from '../../texts/format.ts';
import { locale } from '../../texts/t.ts';

export function useTimes(workspace: string) {
  const { user, workspace: current } = useMe(workspace);
  const options = { language: locale(), timeZone: user?.time_zone ?? current.time_zone };
  return {
    ...options,
    /** "4 min", "26 Nov". */
    age: (time: string) => formatAge(new Date(time), { ...options, now: new Date() }),
    moment: (time: string) => formatMoment(new Date(time), options),
  };
}
