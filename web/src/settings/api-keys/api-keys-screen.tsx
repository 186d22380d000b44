// The keys with which programs send leads. The documentation of each API has its own name for this
// page: the query `contract` shows the keys of one API.
import type { Key } from '@inlet/sdk';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { ReferenceLink } from '../parts/reference-link.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { ChangeKeyDialog } from './change-key-dialog.tsx';
import { contractLooks, isContract, lookOf } from './contracts.ts';
import { KeyTable } from './key-table.tsx';
import { NewKey } from './new-key.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';

type Dialog = { kind: 'new' } | { kind: 'change' | 'revoke'; key: Key };

export function ApiKeysScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { contract: asked } = useSearch({ strict: false }) as { contract?: unknown };
  const contract = isContract(asked) ? asked : undefined;
  const mayMake = useMay(workspace)('write:keys');
  const [created, setCreated] = useState<Key>();
  const [dialog, setDialog] = useState<Dialog>();
  const navigate = useNavigate();
  const filter = contract === undefined ? {} : { contract };
  const { query, items, total } = useRecords(queryKeys.list(workspace, 'keys', filter), (options) =>
    inletOf(workspace).keys.list(filter, options),
  );
  const startNew = () => mayMake && setDialog({ kind: 'new' });
  useShortcuts([{ keys: 'c', label: 'keys.new', group: 'shortcuts.anywhere', run: startNew }]);
  const close = () => setDialog(undefined);
  const revoked = items.filter(({ revoked_at }) => revoked_at !== null).length;
  const newKey = (
    <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={startNew}>
      {t('keys.new')}
    </Button>
  );
  return (
    <SettingsPage
      title={t('settings.apiKeys')}
      scope="read:keys"
      wide
      actions={
        <>
          <ReferenceLink />
          {mayMake && newKey}
        </>
      }
    >
      <ViewTabs
        label={t('keys.api')}
        moreLabel={t('shell.more')}
        active={contract ?? 'all'}
        tabs={[
          { id: 'all', name: t('keys.allApis') },
          ...contractLooks.map(({ contract: id, name }) => ({ id, name })),
        ]}
        onSelect={(id) =>
          void navigate({
            to: `/w/${workspace}/settings/api-keys`,
            search: id === 'all' ? {} : { contract: id },
          })
        }
      />
      {created && (
        <NewKey workspace={workspace} apiKey={created} onClose={() => setCreated(undefined)} />
      )}
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={contract ? t('keys.noneOf', { api: lookOf(contract).name }) : t('keys.none')}
            text={t('keys.noneText')}
            actions={mayMake && <Button onClick={startNew}>{t('keys.make')}</Button>}
          />
        ) : (
          <>
            <ListHead
              title={t('keys.keys')}
              count={t('keys.count', { inUse: (total ?? items.length) - revoked, revoked })}
              note={t('keys.whoHasOne')}
            />
            <KeyTable
              workspace={workspace}
              keys={items}
              more={query}
              marked={created?.id}
              onChange={(key) => setDialog({ kind: 'change', key })}
              onRevoke={(key) => setDialog({ kind: 'revoke', key })}
            />
          </>
        )}
      </QueryState>
      {dialog?.kind === 'new' && (
        <NewKeyDialog
          workspace={workspace}
          initial={contract ?? 'leadhub'}
          onClose={close}
          onCreated={(key) => {
            setCreated(key);
            close();
          }}
        />
      )}
      {dialog?.kind === 'change' && (
        <ChangeKeyDialog workspace={workspace} apiKey={dialog.key} onClose={close} />
      )}
      {dialog?.kind === 'revoke' && (
        <RevokeKeyDialog
          workspace={workspace}
          apiKey={dialog.key}
          onClose={close}
          onRevoked={({ id }) => created?.id === id && setCreated(undefined)}
        />
      )}
    </SettingsPage>
  );
}
