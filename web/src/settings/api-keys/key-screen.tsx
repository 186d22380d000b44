// One key: what it may do, and how it is used.
import type { Key } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useTimes } from '../../session/use-times.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Tag } from '../../ui/tag.tsx';
import facts from '../parts/facts.module.css';
import { SettingsPage } from '../parts/settings-page.tsx';
import { useMemberNames } from '../parts/use-member-names.ts';
import { ChangeKeyDialog } from './change-key-dialog.tsx';
import { lookOf } from './contracts.ts';
import { KeyMenu } from './key-menu.tsx';
import { limitText, scopesText } from './key-text.ts';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';
import { KeyUsageReport } from './usage/key-usage.tsx';

export function KeyScreen() {
  const { workspace, id = '' } = useParams({ strict: false }) as { workspace: string; id?: string };
  const [dialog, setDialog] = useState<'change' | 'revoke'>();
  const query = useQuery({
    queryKey: queryKeys.one(workspace, 'keys', id),
    queryFn: ({ signal }) => inletOf(workspace).keys.get(id, { signal }),
  });
  const { data: key } = query;
  const close = () => setDialog(undefined);
  return (
    <SettingsPage
      title={key?.name ?? t('settings.apiKeys')}
      scope="read:keys"
      wide
      back={{
        to: addressOf(workspace, { path: 'settings/api-keys' }),
        label: t('settings.apiKeys'),
      }}
      beside={
        key && (
          <Tag hue={key.revoked_at === null ? lookOf(key.contract).hue : 'gray'}>
            {lookOf(key.contract).name}
          </Tag>
        )
      }
      actions={
        key && (
          <KeyMenu
            workspace={workspace}
            apiKey={key}
            onChange={() => setDialog('change')}
            onRevoke={() => setDialog('revoke')}
          />
        )
      }
    >
      <QueryState query={query}>
        {key && (
          <>
            <Facts workspace={workspace} apiKey={key} />
            <KeyUsageReport workspace={workspace} apiKey={key} />
          </>
        )}
      </QueryState>
      {key && dialog === 'change' && (
        <ChangeKeyDialog workspace={workspace} apiKey={key} onClose={close} />
      )}
      {key && dialog === 'revoke' && (
        <RevokeKeyDialog workspace={workspace} apiKey={key} onClose={close} onRevoked={close} />
      )}
    </SettingsPage>
  );
}

function Facts({ workspace, apiKey }: { workspace: string; apiKey: Key }) {
  const { moment } = useTimes(workspace);
  const nameOf = useMemberNames(workspace);
  const { revoked_at, expires_at, last_used_at, last_used_from, last_used_agent } = apiKey;
  return (
    <dl className={facts.facts}>
      {revoked_at !== null && (
        <>
          <dt>{t('keys.revokedLabel')}</dt>
          <dd>{moment(revoked_at)}</dd>
        </>
      )}
      <dt>{t('keys.beginsWith')}</dt>
      <dd>
        <code>{apiKey.prefix}…</code>
      </dd>
      <dt>{t('keys.scopes')}</dt>
      <dd>{scopesText(apiKey.scopes)}</dd>
      <dt>{t('keys.limit')}</dt>
      <dd>{limitText(apiKey.effective_limit)}</dd>
      {expires_at !== null && (
        <>
          <dt>{t('keys.ends')}</dt>
          <dd>{moment(expires_at)}</dd>
        </>
      )}
      <dt>{t('keys.made')}</dt>
      <dd>
        {moment(apiKey.created_at)}, {nameOf(apiKey.created_by) ?? t('keys.byCommand')}
      </dd>
      <dt>{t('keys.lastUsed')}</dt>
      <dd>
        {last_used_at === null
          ? t('keys.notYet')
          : [moment(last_used_at), last_used_from, last_used_agent].filter(Boolean).join(' · ')}
      </dd>
    </dl>
  );
}
