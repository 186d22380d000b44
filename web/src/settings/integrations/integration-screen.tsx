// One integration: whether it works, its address, and the log of what came in. One by which nothing comes
// in has its settings only.
import type { Integration } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { LiveDot } from '../../ui/live-dot.tsx';
import facts from '../parts/facts.module.css';
import { AddressLine } from './address-line.tsx';
import { SettingsForm } from './form/settings-form.tsx';
import { IntegrationPage, type Shown } from './integration-page.tsx';
import classes from './integrations.module.css';
import { DeliveryLog } from './log/delivery-log.tsx';
import { ReplayFailed } from './log/replay-failed.tsx';
import { reasonText, typeName } from './words.ts';

export function IntegrationScreen() {
  return (
    <IntegrationPage>
      {(shown) =>
        shown.type.receives ? (
          <Overview {...shown} />
        ) : (
          <SettingsForm key={shown.integration.id} {...shown} />
        )
      }
    </IntegrationPage>
  );
}

function Overview({ workspace, integration, type }: Shown) {
  const mayWrite = useMay(workspace)('write:integrations');
  const { id, name, last_delivery_at, settings } = integration;
  return (
    <>
      <StateNotice workspace={workspace} integration={integration} />
      <dl className={facts.facts}>
        <dt>{t('integrations.service')}</dt>
        <dd>{typeName(type)}</dd>
        {mayWrite && (
          <>
            <dt>{t('integrations.address')}</dt>
            <dd>
              <AddressLine workspace={workspace} id={id} name={name} />
            </dd>
          </>
        )}
        {typeof settings.source === 'string' && (
          <>
            <dt>{t('integrations.setting_source')}</dt>
            <dd dir="auto">{settings.source}</dd>
          </>
        )}
        <dt>{t('integrations.lastDelivery')}</dt>
        <dd>
          {last_delivery_at === null ? (
            t('integrations.notYet')
          ) : (
            <TimeText time={last_delivery_at} />
          )}
        </dd>
      </dl>
      <DeliveryLog workspace={workspace} id={id} />
    </>
  );
}

interface NoticeProps {
  workspace: string;
  integration: Integration;
}

/** What is wrong, or awaited, and what to do about it. */
function StateNotice({ workspace, integration }: NoticeProps) {
  const { id, type, state, last_error } = integration;
  if (state === 'failing') {
    const sentences = [reasonText(last_error?.reason), last_error?.detail];
    return (
      <Notice state={state} action={<ReplayFailed workspace={workspace} id={id} />}>
        {sentences.filter(Boolean).join(' ')}
      </Notice>
    );
  }
  if (state === 'off') {
    return <Notice state={state}>{t('integrations.offText')}</Notice>;
  }
  if (state !== 'waiting') return null;
  return (
    <Notice
      state={state}
      action={
        <Link
          to={addressOf(workspace, { path: `settings/integrations/new/${type}` })}
          search={{ id }}
        >
          {t('integrations.showSteps')}
        </Link>
      }
    >
      <LiveDot>{t('integrations.listening')}</LiveDot>
    </Notice>
  );
}

interface Props {
  state: Integration['state'];
  action?: ReactNode;
  children: ReactNode;
}

function Notice({ state, action, children }: Props) {
  return (
    <div className={classes.notice} data-state={state} role="status">
      <span className={classes.words}>{children}</span>
      {action}
    </div>
  );
}
