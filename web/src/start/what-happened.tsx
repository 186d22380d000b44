// Beside the steps: what Inlet did with the lead, from the event log.
import type { Key, Lead } from '@inlet/sdk';
import { IconDatabase, IconKey, IconUserSearch, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useMay } from '../session/me.ts';
import { lookOf } from '../settings/api-keys/contracts.ts';
import { t } from '../texts/t.ts';
import { LiveDot } from '../ui/live-dot.tsx';
import classes from './beside.module.css';
import type { Arrival } from './use-first-lead.ts';

interface Props {
  workspace: string;
  apiKey: Key;
  arrival: Arrival;
  lead: Lead;
  isNewContact: boolean;
}

export function WhatHappened({ workspace, apiKey, arrival, lead, isNewContact }: Props) {
  const webhooks = useWebhookCount(workspace);
  const { name, contract } = apiKey;
  const person = isNewContact ? t('start.newPerson') : t('start.knownPerson', { name: lead.name });
  return (
    <section aria-label={t('start.whatHappened')}>
      <h2 className={classes.title}>
        <LiveDot>{t('start.whatHappened')}</LiveDot>
      </h2>
      <p className={classes.text}>{t('start.fromLog')}</p>
      <ol className={classes.facts}>
        <Fact icon={<IconKey />} title={t('start.keyChecked')}>
          {t('start.keyOf', { name, api: lookOf(contract).name, limit: apiKey.effective_limit })}
        </Fact>
        <Fact icon={<IconUserSearch />} title={t('start.personSought')}>
          {person}
        </Fact>
        <Fact icon={<IconDatabase />} title={t('start.stored')}>
          {t('start.storedAs', { lead: String(lead.id), event: String(arrival.sequence) })}
        </Fact>
        {webhooks !== undefined && (
          <Fact icon={<IconWebhook />} title={t('start.webhooks')}>
            {t('start.webhookCount', { count: webhooks })}
          </Fact>
        )}
      </ol>
    </section>
  );
}

function Fact({ icon, title, children }: { icon: ReactNode; title: string; children: string }) {
  return (
    <li className={classes.fact}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <span>
        <strong>{title}</strong>
        <span className={classes.detail}>{children}</span>
      </span>
    </li>
  );
}

function useWebhookCount(workspace: string): number | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'webhooks', { count: true }),
    queryFn: async ({ signal }) => {
      const list = inletOf(workspace).webhooks.list({ per_page: 1 }, { signal });
      return (await list.page()).meta.total;
    },
    enabled: useMay(workspace)('read:webhooks'),
  });
  return data;
}
