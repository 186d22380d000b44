// The services that send leads here or take messages from here: those set up, and all that there are.
import { useParams } from '@tanstack/react-router';
import { QueryState } from '../../lists/query-state.tsx';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ReferenceLink } from '../parts/reference-link.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { Gallery } from './gallery.tsx';
import { IntegrationTable } from './integration-table.tsx';
import { useIntegrations, useTypes } from './use-integrations.ts';

export function IntegrationsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)('write:integrations');
  const types = useTypes(workspace);
  const integrations = useIntegrations(workspace);
  const isEmpty = integrations.data?.length === 0;
  return (
    <SettingsPage
      title={t('settings.integrations')}
      scope="read:integrations"
      wide
      actions={<ReferenceLink />}
    >
      <QueryState query={integrations}>
        {!isEmpty && (
          <IntegrationTable
            workspace={workspace}
            integrations={integrations.data ?? []}
            types={types.data ?? []}
          />
        )}
        {isEmpty && !mayWrite && (
          <EmptyState title={t('integrations.none')} text={t('integrations.noneText')} />
        )}
      </QueryState>
      {mayWrite && (
        <QueryState query={types}>
          <Gallery
            workspace={workspace}
            types={types.data ?? []}
            integrations={integrations.data ?? []}
          />
        </QueryState>
      )}
    </SettingsPage>
  );
}
