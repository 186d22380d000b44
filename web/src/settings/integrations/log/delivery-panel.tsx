// One delivery: what became of it and why, and what was sent.
import { IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { QueryState } from '../../../lists/query-state.tsx';
import { save } from '../../../records/save.ts';
import { useMay } from '../../../session/me.ts';
import { useTimes } from '../../../session/use-times.ts';
import { useShortcuts } from '../../../shell/shortcuts/use-shortcuts.ts';
import { addressOf } from '../../../shell/use-entries.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { PreText } from '../../../ui/pre-text.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { reasonText } from '../words.ts';
import { DeliveryOutcome } from './delivery-outcome.tsx';
import { LeadName } from './lead-name.tsx';
import classes from './log.module.css';

interface Props {
  workspace: string;
  integration: number;
  delivery: number;
  previous: number | undefined;
  next: number | undefined;
  onOpen: (delivery: number | undefined) => void;
}

export function DeliveryPanel(props: Props) {
  const { workspace, integration, delivery, previous, next, onOpen } = props;
  const { moment } = useTimes(workspace);
  const mayWrite = useMay(workspace)('write:integrations');
  const { integrations } = inletOf(workspace);
  const key = queryKeys.one(workspace, 'integrations', `${integration}/${delivery}`);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => integrations.getDelivery(integration, delivery, { signal }),
    refetchInterval: 3_000,
  });
  const { data } = query;
  const canReplay = data !== undefined && data.state !== 'handled' && data.state !== 'refused';
  const step = (label: string, to: number | undefined) => ({
    label,
    onClick: to === undefined ? undefined : () => onOpen(to),
  });
  useShortcuts([
    {
      ...({ keys: 'j', label: 'integrations.older', group: 'integrations.log' } as const),
      run: () => next !== undefined && onOpen(next),
    },
    {
      ...({ keys: 'k', label: 'integrations.newer', group: 'integrations.log' } as const),
      run: () => previous !== undefined && onOpen(previous),
    },
  ]);
  const replay = () =>
    void save({
      key,
      send: () => integrations.replayDelivery(integration, delivery),
      done: t('integrations.replayedOne'),
    });
  const mapping = addressOf(workspace, { path: `settings/integrations/${integration}/mapping` });
  return (
    <SidePanel
      opened
      label={t('integrations.delivery')}
      previous={step(t('integrations.newer'), previous)}
      next={step(t('integrations.older'), next)}
      closeLabel={t('shell.close')}
      onClose={() => onOpen(undefined)}
      actions={
        mayWrite &&
        canReplay && (
          <Button icon={<IconRepeat />} onClick={replay}>
            {t('integrations.replay')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        {data && (
          <div className={classes.delivery}>
            <div className={classes.heading}>
              <h2>{moment(data.received_at)}</h2>
              <DeliveryOutcome {...data} />
            </div>
            {data.reason !== null && (
              <div>
                <p>{reasonText(data.reason)}</p>
                {data.detail !== null && <p className={classes.soft}>{data.detail}</p>}
              </div>
            )}
            {data.lead_id !== null && <LeadName workspace={workspace} id={data.lead_id} />}
            {data.attempts > 0 && (
              <p className={classes.soft}>
                {t('integrations.attempts', { count: data.attempts })}{' '}
                {data.due_at !== null &&
                  t('integrations.nextAttempt', { time: moment(data.due_at) })}
              </p>
            )}
            {data.state !== 'refused' && (
              <>
                <Content title={t('integrations.payload')} content={data.payload} />
                {data.fetched !== undefined && (
                  <Content title={t('integrations.fetched')} content={data.fetched} />
                )}
                <Link to={mapping} search={{ delivery }}>
                  {t('integrations.mapThis')}
                </Link>
              </>
            )}
          </div>
        )}
      </QueryState>
    </SidePanel>
  );
}

function Content({ title, content }: { title: string; content: unknown }) {
  const text = JSON.stringify(content, null, 2);
  return (
    <section className={classes.block}>
      <div className={classes.heading}>
        <h3>{title}</h3>
        <CopyButton text={text} label={t('settings.copy')} copied={t('settings.copied')} />
      </div>
      <PreText label={title}>{text}</PreText>
    </section>
  );
}
