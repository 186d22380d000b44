// The replays in flight, with their progress.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useTimes } from '../../session/use-times.ts';
import { formatNumber, formatPercent } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import classes from './webhooks.module.css';

export function Replays({ workspace, id }: { workspace: string; id: number }) {
  const { moment } = useTimes(workspace);
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'webhooks', { replaysOf: id }),
    queryFn: ({ signal }) =>
      inletOf(workspace).webhookReplays.list(id, { per_page: 5 }, { signal }).page(),
    refetchInterval: ({ state }) =>
      state.data?.data.some(({ finished_at }) => finished_at === null) ? 1_000 : false,
  });
  const running = data?.data.filter(({ finished_at }) => finished_at === null) ?? [];
  if (running.length === 0) return null;
  return (
    <div className={classes.replay}>
      {running.map((replay) => (
        <ProgressPanel
          key={replay.id}
          title={t('webhooks.replayingSince', { time: moment(replay.since) })}
          share={replay.progress}
          percent={formatPercent(language(), replay.progress)}
          detail={t('webhooks.queued', { count: formatNumber(language(), replay.queued) })}
        />
      ))}
    </div>
  );
}
