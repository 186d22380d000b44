// Custom fields of leads, and those that leads have without a definition.
import type { CustomField } from '@inlet/sdk';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { FieldList } from './field-list.tsx';
import { UndefinedFields } from './undefined-fields.tsx';

type Dialog =
  | { kind: 'new' }
  | { kind: 'change'; field: CustomField }
  | { kind: 'promote'; key: string };

export function FieldsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)('write:fields');
  const [dialog, setDialog] = useState<Dialog>();
  const { customFields } = inletOf(workspace);
  const { query, items, total } = useRecords(
    queryKeys.list(workspace, 'fields', { settings: true }),
    (options) => customFields.list({}, options),
  );
  const undefinedFields = useQuery({
    queryKey: queryKeys.list(workspace, 'fields', { undefined: true }),
    queryFn: ({ signal }) => customFields.listUndefined({ signal }),
  });
  const add = () => mayWrite && setDialog({ kind: 'new' });
  useShortcuts([{ keys: 'c', label: 'fields.new', group: 'shortcuts.anywhere', run: add }]);
  const close = () => setDialog(undefined);
  return (
    <SettingsPage
      title={t('settings.fields')}
      scope="read:fields"
      wide
      actions={
        mayWrite && (
          <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={add}>
            {t('fields.new')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        <ListHead
          title={t('fields.defined')}
          count={formatNumber(language(), total ?? items.length)}
          {...(items.length > 0 && { note: t('fields.about') })}
        />
        {items.length === 0 ? (
          <EmptyState
            title={t('fields.none')}
            text={t('fields.about')}
            actions={mayWrite && <Button onClick={add}>{t('fields.define')}</Button>}
          />
        ) : (
          <FieldList
            workspace={workspace}
            fields={items}
            mayWrite={mayWrite}
            onChange={(field) => setDialog({ kind: 'change', field })}
          />
        )}
      </QueryState>
      <UndefinedFields
        fields={undefinedFields.data ?? []}
        mayWrite={mayWrite}
        onPromote={(key) => setDialog({ kind: 'promote', key })}
      />
      {dialog && (
        <FieldDialog
          workspace={workspace}
          {...(dialog.kind === 'change' && { field: dialog.field })}
          {...(dialog.kind === 'promote' && { promoted: dialog.key })}
          onClose={close}
        />
      )}
    </SettingsPage>
  );
}
