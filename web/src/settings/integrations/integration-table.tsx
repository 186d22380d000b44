// The integrations that are set up. Those that fail come first.
import type { Integration, IntegrationType } from '@inlet/sdk';
import { Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { IntegrationState } from './integration-state.tsx';
import classes from './integrations.module.css';
import { turnIntegration } from './turn-integration.ts';
import { iconOf } from './type-icon.tsx';
import { reasonText, typeName } from './words.ts';

/** More of them would hide the services below. */
const shownAtFirst = 10;

interface Props {
  workspace: string;
  integrations: readonly Integration[];
  types: readonly IntegrationType[];
}

export function IntegrationTable({ workspace, integrations, types }: Props) {
  const mayWrite = useMay(workspace)('write:integrations');
  const [showsAll, setShowsAll] = useState(false);
  const sorted = [...integrations].sort((a, b) => Number(isFailing(b)) - Number(isFailing(a)));
  const shown = showsAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <>
      <ListHead
        title={t('integrations.setUp')}
        count={t('integrations.count', { count: integrations.length })}
      />
      <RecordTable
        label={t('integrations.setUp')}
        columns={columnsOf(workspace, types, mayWrite)}
        items={shown}
        minWidth={640}
      />
      {shown.length < sorted.length && (
        <div className={classes.more}>
          <Button tone="quiet" onClick={() => setShowsAll(true)}>
            {t('integrations.showAll', { count: sorted.length })}
          </Button>
        </div>
      )}
    </>
  );
}

const isFailing = ({ state }: Integration): boolean => state === 'failing';

const columnsOf = (
  workspace: string,
  types: readonly IntegrationType[],
  mayWrite: boolean,
): RecordColumn<Integration>[] => [
  {
    ...{ id: 'name', label: t('integrations.name'), width: 'minmax(200px, 1.4fr)' },
    cell: ({ id, name, type }) => {
      const Icon = iconOf(type);
      const known = types.find((one) => one.type === type);
      return (
        <span className={classes.named}>
          <Icon aria-hidden />
          <NameCell
            name={
              <Link to={addressOf(workspace, { path: `settings/integrations/${id}` })}>{name}</Link>
            }
            detail={known && typeName(known)}
          />
        </span>
      );
    },
  },
  {
    ...{ id: 'state', label: t('integrations.state'), width: '150px' },
    cell: (one) => <IntegrationState {...one} />,
  },
  {
    ...{ id: 'error', label: t('integrations.lastError'), width: 'minmax(120px, 1.4fr)' },
    hideOnPhone: true,
    cell: ({ last_error }) => (
      <OneLine title={last_error?.detail ?? undefined}>
        {reasonText(last_error?.reason) ?? '–'}
      </OneLine>
    ),
  },
  {
    ...{ id: 'last', label: t('integrations.lastDelivery'), width: '112px' },
    cell: ({ last_delivery_at }) =>
      last_delivery_at === null ? '–' : <TimeText time={last_delivery_at} />,
  },
  {
    ...{ id: 'active', label: t('integrations.on'), width: '48px' },
    cell: (one) => (
      <Switch
        aria-label={t('integrations.isOn', { name: one.name })}
        checked={one.active}
        disabled={!mayWrite}
        onChange={({ currentTarget: { checked } }) => turnIntegration(workspace, one, checked)}
      />
    ),
  },
];
