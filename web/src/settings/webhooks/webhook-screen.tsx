// One endpoint: what it gets, and the log of what was sent.
import type { Webhook } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import facts from '../parts/facts.module.css';
import { SettingsPage } from '../parts/settings-page.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { EndpointActions } from './endpoint-actions.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { eventWords } from './event-words.ts';
import { Replays } from './replays.tsx';
import { SecretOnce } from './secret-once.tsx';
import classes from './webhooks.module.css';

export function WebhookScreen() {
  const { workspace, id = '' } = useParams({ strict: false }) as { workspace: string; id?: string };
  const { message } = useSearch({ strict: false }) as { message?: string };
  const [secret, setSecret] = useState<string>();
  const query = useQuery({
    queryKey: queryKeys.one(workspace, 'webhooks', id),
    queryFn: ({ signal }) => inletOf(workspace).webhooks.get(id, { signal }),
  });
  const webhook = query.data;
  return (
    <SettingsPage
      title={webhook?.url ?? t('settings.webhooks')}
      scope="read:webhooks"
      wide
      back={{
        to: addressOf(workspace, { path: 'settings/webhooks' }),
        label: t('settings.webhooks'),
      }}
      beside={webhook && <EndpointState {...webhook} />}
      actions={
        webhook && <EndpointActions workspace={workspace} webhook={webhook} onSecret={setSecret} />
      }
    >
      <QueryState query={query}>
        {webhook && (
          <>
            {secret !== undefined && (
              <SecretOnce
                title={t('webhooks.rotated')}
                secret={secret}
                onClose={() => setSecret(undefined)}
              />
            )}
            {webhook.disabled_reason !== null && (
              <p className={classes.notice}>
                {t('webhooks.disabledBecause', { reason: webhook.disabled_reason })}
              </p>
            )}
            <Facts webhook={webhook} />
            <Replays workspace={workspace} id={webhook.id} />
            <DeliveryLog workspace={workspace} id={webhook.id} message={message} />
          </>
        )}
      </QueryState>
    </SettingsPage>
  );
}

function Facts({ webhook }: { webhook: Webhook }) {
  const filters = Object.entries(webhook.filters as Record<string, string[]>);
  const headers = Object.entries(webhook.headers);
  return (
    <dl className={facts.facts}>
      <dt>{t('webhooks.events')}</dt>
      <dd>{eventWords(webhook.events)}</dd>
      {webhook.description !== null && (
        <>
          <dt>{t('webhooks.note')}</dt>
          <dd dir="auto">{webhook.description}</dd>
        </>
      )}
      {filters.map(([name, values]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{t(`webhooks.filter_${name as 'source' | 'pipeline' | 'tag'}`)}</dt>
          <dd>{values.join(', ')}</dd>
        </div>
      ))}
      {headers.length > 0 && (
        <>
          <dt>{t('webhooks.headers')}</dt>
          <dd className={classes.mono}>
            {headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
          </dd>
        </>
      )}
      {webhook.rate !== null && (
        <>
          <dt>{t('webhooks.rate')}</dt>
          <dd>{webhook.rate}</dd>
        </>
      )}
    </dl>
  );
}
