// From a service to its first lead: its settings, its address with what to do there, and the lead as it
// arrives. The address of the page keeps the integration, so that one can come back to it.
import type { Integration, IntegrationType } from '@inlet/sdk';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { QueryState } from '../../../lists/query-state.tsx';
import { addressOf } from '../../../shell/use-entries.ts';
import { t } from '../../../texts/t.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Step } from '../../../ui/step.tsx';
import { SettingsPage } from '../../parts/settings-page.tsx';
import { isMapped } from '../form/setting-fields.ts';
import { useIntegration, useTypes } from '../use-integrations.ts';
import { aboutType, typeName } from '../words.ts';
import { FirstDelivery } from './first-delivery.tsx';
import { Instructions } from './instructions.tsx';
import { NewIntegration } from './new-integration.tsx';
import classes from './set-up.module.css';

export function SetUpScreen() {
  const { workspace, type: name } = useParams({ strict: false }) as {
    workspace: string;
    type: string;
  };
  const types = useTypes(workspace);
  const type = types.data?.find((one) => one.type === name);
  return (
    <SettingsPage
      title={type ? t('integrations.setUpTitle', { name: typeName(type) }) : t('integrations.new')}
      scope="write:integrations"
      back={{
        to: addressOf(workspace, { path: 'settings/integrations' }),
        label: t('settings.integrations'),
      }}
    >
      <QueryState query={types}>
        {type === undefined ? (
          <EmptyState title={t('integrations.unknown')} text={t('integrations.unknownText')} />
        ) : (
          <Steps key={type.type} workspace={workspace} type={type} />
        )}
      </QueryState>
    </SettingsPage>
  );
}

/** The secrets of one's own choice, known until one leaves the page. */
export type OwnSecrets = Readonly<Record<string, string>>;

function Steps({ workspace, type }: { workspace: string; type: IntegrationType }) {
  const { id } = useSearch({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const [secrets, setSecrets] = useState<OwnSecrets>({});
  const query = useIntegration(workspace, id ?? 0, id !== undefined);
  const integration = query.data;
  const isMade = integration !== undefined;
  const path = `settings/integrations/new/${type.type}`;

  async function open(made: Integration, chosen: OwnSecrets) {
    setSecrets(chosen);
    const search = { id: made.id };
    await navigate({ to: addressOf(workspace, { path }), search, replace: true });
  }

  return (
    <div>
      <p className={classes.about}>{aboutType(type)}</p>
      <ol className={classes.steps}>
        <Step heading="h2" number={1} title={t('integrations.stepSettings')} isDone={isMade}>
          {id === undefined ? (
            <NewIntegration
              workspace={workspace}
              type={type}
              onMade={(...made) => void open(...made)}
            />
          ) : (
            <QueryState query={query}>
              {integration && <Made workspace={workspace} integration={integration} />}
            </QueryState>
          )}
        </Step>
        <Step
          heading="h2"
          number={2}
          title={t(type.receives ? 'integrations.stepAddress' : 'integrations.stepNext')}
          isDone={integration?.last_delivery_at != null}
        >
          {isMade ? (
            <Instructions
              workspace={workspace}
              type={type}
              integration={integration}
              secrets={secrets}
            />
          ) : (
            <p className={classes.soft}>{t('integrations.addressLater')}</p>
          )}
        </Step>
        {type.receives && (
          <Step
            heading="h2"
            number={3}
            title={t(isMapped(type) ? 'integrations.stepWatch' : 'integrations.stepWatchEvents')}
            isDone={false}
          >
            <FirstDelivery workspace={workspace} integration={integration} />
          </Step>
        )}
      </ol>
    </div>
  );
}

function Made({ workspace, integration }: { workspace: string; integration: Integration }) {
  const { id, name } = integration;
  const path = `settings/integrations/${id}/settings`;
  return (
    <p className={classes.made}>
      {t('integrations.made', { name })}{' '}
      <Link to={addressOf(workspace, { path })}>{t('integrations.changeSettings')}</Link>
    </p>
  );
}
