// The last step: listens for the first delivery, and shows what became of it.
import type { Integration, IntegrationDelivery } from '@inlet/sdk';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { addressOf } from '../../../shell/use-entries.ts';
import { ArrivedLead } from '../../../start/arrived-lead.tsx';
import { t } from '../../../texts/t.ts';
import { LiveDot } from '../../../ui/live-dot.tsx';
import { useDeliveredLead } from '../log/use-delivered-lead.ts';
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
      {last === undefined || stateOf(last) === undefined ? (
        <LiveDot>{t('integrations.listening')}</LiveDot>
      ) : (
        <Outcome workspace={workspace} integration={integration.id} delivery={last} />
      )}
    </div>
  );
}

/** Undefined while it waits; one that waits with a reason has failed, and is tried again. */
function stateOf({ state, reason }: IntegrationDelivery): 'good' | 'bad' | undefined {
  if (state === 'handled' || state === 'ignored') return 'good';
  return state === 'waiting' && reason === null ? undefined : 'bad';
}

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
  const lead = useDeliveredLead(workspace, id);
  return lead && <ArrivedLead workspace={workspace} lead={lead} />;
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
