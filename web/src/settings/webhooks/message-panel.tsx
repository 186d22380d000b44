// One message: its content, and each attempt with its response.
import { IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { Flag } from '../../ui/flag.tsx';
import { PreText } from '../../ui/pre-text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { eventName, troubleText } from './event-words.ts';
import { Outcome } from './outcome.tsx';
import classes from './webhooks.module.css';

const hues = { delivered: 'green', waiting: 'yellow', failed: 'red' } as const;

interface Props {
  workspace: string;
  webhook: number;
  message: string;
  previous: string | undefined;
  next: string | undefined;
  onOpen: (message: string | undefined) => void;
}

export function MessagePanel({ workspace, webhook, message, previous, next, onOpen }: Props) {
  const { moment } = useTimes(workspace);
  const mayWrite = useMay(workspace)('write:webhooks');
  const { webhookMessages } = inletOf(workspace);
  const key = queryKeys.one(workspace, 'webhooks', `${webhook}/${message}`);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => webhookMessages.get(webhook, message, { signal }),
    refetchInterval: 5_000,
  });
  const { data } = query;
  const step = (label: string, to: string | undefined) => ({
    label,
    onClick: to === undefined ? undefined : () => onOpen(to),
  });
  const resend = () =>
    void save({
      key,
      send: () => webhookMessages.resend(webhook, message),
      done: t('webhooks.resent'),
    });
  return (
    <SidePanel
      opened
      label={t('webhooks.message')}
      previous={step(t('webhooks.newer'), previous)}
      next={step(t('webhooks.older'), next)}
      closeLabel={t('shell.close')}
      onClose={() => onOpen(undefined)}
      actions={
        mayWrite && (
          <Button icon={<IconRepeat />} onClick={resend}>
            {t('webhooks.resend')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        {data && (
          <div className={classes.message}>
            <div className={classes.answer}>
              <h2 className={classes.heading}>{eventName(data.type)}</h2>
              <Flag hue={hues[data.state]}>{t(`webhooks.state_${data.state}`)}</Flag>
            </div>
            {data.next_attempt_at !== null && (
              <p className={classes.age}>
                {t('webhooks.nextAttempt', { time: moment(data.next_attempt_at) })}
              </p>
            )}
            {data.attempts.map((attempt) => (
              <section key={`${attempt.attempt} ${attempt.timestamp}`} className={classes.block}>
                <div className={classes.answer}>
                  <h3 className={classes.heading}>
                    {t('webhooks.attemptNumber', { number: attempt.attempt })}
                  </h3>
                  <Outcome {...attempt} />
                  <span className={classes.age}>
                    {moment(attempt.timestamp)} · {t('webhooks.ms', { ms: attempt.duration_ms })}
                  </span>
                </div>
                {attempt.trouble !== null && <p>{troubleText(attempt.trouble)}</p>}
                {[attempt.trouble, attempt.answer].map(
                  (text) =>
                    text && (
                      <PreText key={text} label={t('webhooks.answer')}>
                        {text}
                      </PreText>
                    ),
                )}
              </section>
            ))}
            <section className={classes.block}>
              <h3 className={classes.heading}>{t('webhooks.request')}</h3>
              <PreText label={t('webhooks.request')}>
                {JSON.stringify(data.payload, null, 2)}
              </PreText>
            </section>
          </div>
        )}
      </QueryState>
    </SidePanel>
  );
}
