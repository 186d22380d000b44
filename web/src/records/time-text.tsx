// A time as its age; the exact one is its tooltip.
import { useParams } from '@tanstack/react-router';
import { useTimes } from '../session/use-times.ts';

export function TimeText({ time }: { time: string }) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { age, moment } = useTimes(workspace);
  return (
    <time dateTime={time} title={moment(time)}>
      {age(time)}
    </time>
  );
}
