// By whom, of what, and since when.
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { useMembers } from '../parts/use-member-names.ts';
import classes from './audit.module.css';
import type { EventFilter } from './use-events.ts';

const areas = [
  ...(['sign_ins', 'members', 'keys', 'settings', 'leads', 'contacts', 'deals'] as const),
  ...(['forms', 'automations', 'campaigns', 'market'] as const),
];
const programs = ['automation', 'command', 'import', 'integration', 'system'] as const;
const periods = ['1', '7', '30', '90'] as const;
const day = 86_400_000;

export interface Filters {
  area: string | null;
  actor: string | null;
  days: string | null;
}

export const noFilters: Filters = { area: null, actor: null, days: null };

/** The start is rounded to a minute, so that the query keeps its key for a while. */
export function toEventFilter({ area, actor, days }: Filters): EventFilter {
  const chosen = areas.find((one) => one === area);
  const minute = 60_000;
  const now = Math.floor(Date.now() / minute) * minute;
  return {
    ...(chosen && { area: chosen }),
    ...(actor !== null && { actor }),
    ...(days !== null && { since: new Date(now - Number(days) * day).toISOString() }),
  };
}

interface Props {
  workspace: string;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function AuditFilters({ workspace, filters, onChange }: Props) {
  const mayReadKeys = useMay(workspace)('read:keys');
  const members = useMembers(workspace);
  const { data: keys = [] } = useQuery({
    queryKey: queryKeys.list(workspace, 'keys', { all: true }),
    enabled: mayReadKeys,
    queryFn: ({ signal }) => Array.fromAsync(inletOf(workspace).keys.list({}, { signal })),
  });
  const common = { size: 'xs', clearable: true, searchable: true } as const;
  const clear = { 'aria-label': t('audit.clear') };
  return (
    <div className={classes.filters}>
      <Select
        {...common}
        clearButtonProps={clear}
        aria-label={t('audit.area')}
        placeholder={t('audit.everything')}
        data={areas.map((value) => ({ value, label: t(`audit.area_${value}`) }))}
        value={filters.area}
        onChange={(area) => onChange({ ...filters, area })}
      />
      <Select
        {...common}
        clearButtonProps={clear}
        aria-label={t('audit.who')}
        placeholder={t('audit.anybody')}
        data={[
          {
            group: t('members.members'),
            items: members.map(({ id, name }) => ({ value: `user:${id}`, label: name })),
          },
          {
            group: t('settings.apiKeys'),
            items: keys.map(({ id, name, prefix }) => ({
              value: `key:${id}`,
              label: `${name} (${prefix}…)`,
            })),
          },
          {
            group: t('audit.programs'),
            items: programs.map((value) => ({ value, label: t(`audit.actor_${value}`) })),
          },
        ]}
        value={filters.actor}
        onChange={(actor) => onChange({ ...filters, actor })}
      />
      <Select
        {...common}
        clearButtonProps={clear}
        aria-label={t('audit.when')}
        placeholder={t('audit.anyTime')}
        data={periods.map((value) => ({ value, label: t(`audit.days_${value}`) }))}
        value={filters.days}
        onChange={(days) => onChange({ ...filters, days })}
      />
    </div>
  );
}
