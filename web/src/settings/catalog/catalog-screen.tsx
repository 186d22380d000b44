// One of the lists of words: statuses, sources, tags or event types.
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { useMay } from '../../session/me.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { AddValue } from './add-value.tsx';
import { type CatalogKind, type CatalogValue, callsOf, catalogKinds } from './catalog-kinds.ts';
import { CatalogList } from './catalog-list.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { useCatalogActions } from './use-catalog-actions.ts';

export const StatusesScreen = () => <CatalogScreen of={catalogKinds.statuses} />;
export const SourcesScreen = () => <CatalogScreen of={catalogKinds.sources} />;
export const TagsScreen = () => <CatalogScreen of={catalogKinds.tags} />;
export const EventTypesScreen = () => <CatalogScreen of={catalogKinds.eventTypes} />;

interface PendingChange {
  value: CatalogValue;
  purpose: 'delete' | 'merge';
}

function CatalogScreen({ of }: { of: CatalogKind }) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)(of.writeScope);
  const [pending, setPending] = useState<PendingChange>();
  const { query, items, total } = useRecords(
    queryKeys.list(workspace, of.noun, { settings: true }),
    (options) => callsOf(inletOf(workspace), of).list({}, options),
  );
  const actions = useCatalogActions(workspace, of, items, (value) =>
    setPending({ value, purpose: 'delete' }),
  );
  return (
    <SettingsPage title={t(`settings.${of.kind}`)} scope={of.readScope} wide>
      <QueryState query={query}>
        <ListHead
          title={t(`settings.${of.kind}`)}
          count={formatNumber(language(), total ?? items.length)}
          {...(items.length > 0 && { note: t(`catalog.about_${of.kind}`) })}
        />
        {mayWrite && (
          <AddValue
            label={t(`catalog.new_${of.kind}`)}
            maxLength={of.maxLength}
            onAdd={actions.add}
          />
        )}
        {items.length === 0 ? (
          <EmptyState title={t('catalog.none')} text={t(`catalog.about_${of.kind}`)} />
        ) : (
          <CatalogList
            of={of}
            items={items}
            mayWrite={mayWrite}
            actions={actions}
            more={query}
            onMerge={(value) => setPending({ value, purpose: 'merge' })}
          />
        )}
      </QueryState>
      {pending && (
        <ReplaceDialog
          title={t(pending.purpose === 'merge' ? 'catalog.mergeTitle' : 'catalog.deleteTitle', {
            name: pending.value.name,
          })}
          text={t(pending.purpose === 'merge' ? 'catalog.mergeText' : 'catalog.deleteText')}
          submit={t(pending.purpose === 'merge' ? 'catalog.merge' : 'catalog.delete')}
          choices={items
            .filter(({ id }) => id !== pending.value.id)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          onClose={() => setPending(undefined)}
          onSubmit={(target) =>
            pending.purpose === 'merge'
              ? actions.merge(pending.value, target)
              : actions.removeFor(pending.value, target)
          }
        />
      )}
    </SettingsPage>
  );
}
