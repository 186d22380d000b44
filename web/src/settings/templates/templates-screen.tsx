// The templates of mails.
import type { Template } from '@inlet/sdk';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { removeItem, useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { firstWords } from './blocks/add-block.tsx';
import { bodyOf, draftOf } from './draft.ts';

export function TemplatesScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const navigate = useNavigate();
  const { templates } = inletOf(workspace);
  const key = queryKeys.list(workspace, 'templates');
  const { query, items } = useRecords(key, (options) => templates.list({}, options));
  const addressOfOne = (id: number | 'new') =>
    addressOf(workspace, { path: `settings/templates/${id}` });
  const mayWrite = may('write:templates');
  const add = () => mayWrite && void navigate({ href: addressOfOne('new') });
  useShortcuts([{ keys: 'c', label: 'templates.new', group: 'shortcuts.anywhere', run: add }]);

  const remove = (template: Template) => {
    const { id, name } = template;
    void save({
      key,
      update: removeItem<Template>(id),
      send: () => templates.delete(id),
      undo: () => templates.create(bodyOf(draftOf(template, firstWords()))),
      done: t('templates.wasDeleted', { name }),
    });
  };

  const columns: RecordColumn<Template>[] = [
    {
      ...{ id: 'name', label: t('templates.name'), width: 'minmax(160px, 1fr)' },
      cell: ({ id, name }) => <Link to={addressOfOne(id)}>{name}</Link>,
    },
    {
      ...{ id: 'subject', label: t('mail.subject'), width: 'minmax(160px, 2fr)' },
      cell: ({ subject }) => subject,
    },
    {
      ...{ id: 'kind', label: t('templates.kind'), width: '140px' },
      cell: ({ kind }) => t(`templates.kind_${kind}`),
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (template) =>
        may('delete:templates') && (
          <RowMenu
            label={t('settings.actionsOf', { name: template.name })}
            actions={[
              {
                ...{ label: t('templates.delete'), icon: <IconTrash />, danger: true },
                onClick: () => remove(template),
              },
            ]}
          />
        ),
    },
  ];
  return (
    <SettingsPage
      title={t('settings.templates')}
      scope="read:templates"
      wide
      actions={
        mayWrite && (
          <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={add}>
            {t('templates.new')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        {items.length === 0 ? (
          <EmptyState
            title={t('templates.none')}
            text={t('templates.noneText')}
            actions={mayWrite && <Button onClick={add}>{t('templates.new')}</Button>}
          />
        ) : (
          <RecordTable
            label={t('settings.templates')}
            columns={columns}
            items={items}
            more={query}
            minWidth={600}
          />
        )}
      </QueryState>
    </SettingsPage>
  );
}
