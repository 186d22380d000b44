// Which causes are listed: by kind, and by whom. The address has them.
import type { Cause } from '@inlet/sdk';
import { Select } from '@mantine/core';
import { useMay, useMe } from '../session/me.ts';
import { useMembers } from '../settings/parts/use-member-names.ts';
import { t } from '../texts/t.ts';
import classes from './history.module.css';

const kinds: readonly Cause['kind'][] = [
  ...(['bulk_edit', 'bulk_delete', 'import', 'batch', 'merge', 'undo', 'change'] as const),
];

export interface HistoryFilter {
  kind?: string | undefined;
  actor?: string | undefined;
}

interface Props {
  workspace: string;
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
}

export function HistoryFilters({ workspace, filter, onChange }: Props) {
  const maySeeAll = useMay(workspace)('read:events');
  const { user } = useMe(workspace);
  const members = useMembers(workspace).filter(({ id }) => id !== user?.id);
  const common = { size: 'xs', clearable: true } as const;
  const clear = { 'aria-label': t('history.clear') };
  return (
    <div className={classes.filters}>
      <Select
        {...common}
        clearButtonProps={clear}
        aria-label={t('history.kind')}
        placeholder={t('history.everything')}
        data={kinds.map((value) => ({ value, label: t(`history.kind_${value}`) }))}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ ...filter, kind: kind ?? undefined })}
      />
      {maySeeAll && (
        <Select
          {...common}
          searchable
          clearButtonProps={clear}
          aria-label={t('history.who')}
          placeholder={t('history.anybody')}
          data={[
            { value: 'me', label: t('history.me') },
            ...members.map(({ id, name }) => ({ value: `user:${id}`, label: name })),
          ]}
          value={filter.actor ?? null}
          onChange={(actor) => onChange({ ...filter, actor: actor ?? undefined })}
        />
      )}
    </div>
  );
}
