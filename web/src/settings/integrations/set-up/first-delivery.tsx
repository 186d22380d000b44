// The last step: listens for the first delivery, and shows what became of it.
import type { Integration, IntegrationDelivery } from '@inlet/sdk';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../../../api/client.ts';
import { queryKeys } from '../../../api/query-keys.ts';
import { addressOf } from '../../../shell/use-entries.ts';
import { ArrivedLead } from '../../../start/arrived-lead.tsx';
import { t } from '../../../texts/t.ts';
import { LiveDot } from '../../../ui/live-dot.tsx';
import { useDeliveries } from '../log/use-deliveries.ts';
import { reasonText } from '../words.ts';
import classes from './set-up.module.css';

const againMs = 2_000;

interface Props {
  workspace: string;
  /** Undefined before it is made. */
  integration: Integration | undefined;
}

export function FirstDelivery({ workspace, integration }: Props) {
  if (integration === undefined) {
    return <p className={classes.waiting}>{t('integrations.notListening')}</p>;
  }
  return <Listening workspace={workspace} integration={integration} />;
}

function Listening({ workspace, integration }: { workspace: string; integration: Integration }) {
  const { items } = useDeliveries(workspace, integration.id, undefined, againMs);
  const withLead = items.find(({ lead_id }) => lead_id !== null);
  const [last] = items;
  if (withLead !== undefined) {
    return (
      <>
        <FirstLead workspace={workspace} id={withLead.lead_id ?? 0} />
        <AfterIt workspace={workspace} id={integration.id} />
      </>
    );
  }
  return (
    <div className={classes.waiting} data-state={last && stateOf(last)} role="status">
      {last === undefined || last.state === 'waiting' ? (
        <LiveDot>{t('integrations.listening')}</LiveDot>
      ) : (
        <Outcome workspace={workspace} integration={integration.id} delivery={last} />
      )}
    </div>
  );
}

const stateOf = ({ state }: IntegrationDelivery): 'good' | 'bad' | undefined => {
  if (state === 'handled' || state === 'ignored') return 'good';
  return state === 'waiting' ? undefined : 'bad';
};

interface OutcomeProps {
  workspace: string;
  integration: number;
  delivery: IntegrationDelivery;
}

/** Of a delivery that became no lead. */
function Outcome({ workspace, integration, delivery }: OutcomeProps) {
  const { id, reason } = delivery;
  const Icon = stateOf(delivery) === 'good' ? IconCircleCheck : IconAlertTriangle;
  const path = `settings/integrations/${integration}`;
  return (
    <>
      <span className={classes.outcome}>
        <Icon aria-hidden />
        {reasonText(reason) ?? t('integrations.arrived')}
      </span>
      <p className={classes.links}>
        <LiveDot>{t('integrations.listeningOn')}</LiveDot>
        <Link to={addressOf(workspace, { path })} search={{ delivery: id }}>
          {t('integrations.look')}
        </Link>
      </p>
    </>
  );
}

function FirstLead({ workspace, id }: { workspace: string; id: number }) {
  const { data } = useQuery({
    // A key of its own: the page of the lead keeps the version with its copy.
    queryKey: [...queryKeys.one(workspace, 'leads', id), 'of', 'delivery'],
    queryFn: ({ signal }) => inletOf(workspace).leads.get(id, { signal }),
  });
  return data && <ArrivedLead workspace={workspace} lead={data} />;
}

function AfterIt({ workspace, id }: { workspace: string; id: number }) {
  const path = `settings/integrations/${id}`;
  return (
    <p className={classes.links}>
      <Link to={addressOf(workspace, { path: `${path}/mapping` })}>
        {t('integrations.checkMapping')}
      </Link>
      <Link to={addressOf(workspace, { path })}>{t('integrations.openLog')}</Link>
    </p>
  );
}
