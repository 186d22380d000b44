// The frame of the screens of one integration: its name and state, the way between them, its actions.
import type { Integration, IntegrationType } from '@inlet/sdk';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { QueryState } from '../../lists/query-state.tsx';
import { useLayout } from '../../shell/layout.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { TabLine, TabLinks } from '../../ui/tab-links.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { isMapped } from './form/setting-fields.ts';
import { IntegrationActions } from './integration-actions.tsx';
import { IntegrationState } from './integration-state.tsx';
import classes from './integrations.module.css';
import { useIntegration, useTypes } from './use-integrations.ts';

const tabs = ['log', 'mapping', 'settings'] as const;
type Tab = (typeof tabs)[number];
const paths: Record<Tab, string> = { log: '', mapping: '/mapping', settings: '/settings' };

export interface Shown {
  workspace: string;
  integration: Integration;
  type: IntegrationType;
}

export function IntegrationPage({ children }: { children: (shown: Shown) => ReactNode }) {
  const { workspace, id = '' } = useParams({ strict: false }) as { workspace: string; id?: string };
  const isPhone = useLayout() === 'phone';
  const types = useTypes(workspace);
  const query = useIntegration(workspace, id);
  const integration = query.data;
  const type = types.data?.find((one) => one.type === integration?.type);
  const links = type?.receives && integration && (
    <TabLinks label={t('integrations.screens')}>
      {tabs
        .filter((one) => hasTab(type, one))
        .map((one) => (
          <Link
            key={one}
            to={addressOf(workspace, { path: `settings/integrations/${id}${paths[one]}` })}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {t(`integrations.screen_${one}`)}
          </Link>
        ))}
    </TabLinks>
  );
  return (
    <SettingsPage
      title={integration?.name ?? t('settings.integrations')}
      scope="read:integrations"
      wide
      back={{
        to: addressOf(workspace, { path: 'settings/integrations' }),
        label: t('settings.integrations'),
      }}
      beside={
        integration && (
          <>
            <IntegrationState {...integration} />
            {!isPhone && links}
          </>
        )
      }
      actions={
        integration &&
        type && <IntegrationActions workspace={workspace} integration={integration} type={type} />
      }
    >
      {isPhone && links && (
        <div className={classes.tabs}>
          <TabLine>{links}</TabLine>
        </div>
      )}
      <QueryState query={query}>
        <QueryState query={types}>
          {integration && type && children({ workspace, integration, type })}
        </QueryState>
      </QueryState>
    </SettingsPage>
  );
}

const hasTab = (type: IntegrationType, tab: Tab): boolean => tab !== 'mapping' || isMapped(type);
