// The pipelines, each with its stages in their order.
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AddValue } from '../catalog/add-value.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { PipelineSection } from './pipeline-section.tsx';

export function PipelinesScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)('write:pipelines');
  const { pipelines } = inletOf(workspace);
  const key = queryKeys.list(workspace, 'pipelines', { settings: true });
  const { query, items } = useRecords(key, (options) => pipelines.list({}, options));
  return (
    <SettingsPage title={t('settings.pipelines')} scope="read:pipelines" wide>
      <QueryState query={query}>
        <ListHead
          title={t('pipelines.pipelines')}
          count={formatNumber(language(), items.length)}
          note={t('pipelines.about')}
        />
        {mayWrite && (
          <AddValue
            label={t('pipelines.new')}
            maxLength={100}
            onAdd={(name) =>
              save({
                key,
                send: () => pipelines.create({ name, stages: [{ name: t('pipelines.first') }] }),
              })
            }
          />
        )}
        {items.length === 0 && (
          <EmptyState title={t('pipelines.none')} text={t('pipelines.about')} />
        )}
        {items.map((pipeline) => (
          <PipelineSection
            key={pipeline.id}
            workspace={workspace}
            pipeline={pipeline}
            pipelines={items}
            mayWrite={mayWrite}
          />
        ))}
      </QueryState>
    </SettingsPage>
  );
}
