// A new feed: what it shows, and for a list, of which view.
import type { Feed } from '@inlet/sdk';
import { Radio, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { exportColumns } from '../../exports/export-columns.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';

type Kind = Feed['kind'];

const lists = ['leads', 'contacts', 'deals'] as const;

export function FeedDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const may = useMay(workspace);
  const kinds: Kind[] = [
    ...(may('read:exports') ? lists.filter((kind) => may(`read:${kind}`)) : []),
    ...(may('read:tasks') ? (['tasks'] as const) : []),
  ];
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'tasks');
  const [name, setName] = useState('');
  const [view, setView] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(true);
  const [whose, setWhose] = useState<'mine' | 'team'>('mine');
  const shown = name.trim() || t(`feeds.kind_${kind}`);
  const inlet = inletOf(workspace);
  const { data: views = [] } = useQuery({
    queryKey: queryKeys.list(workspace, 'views', { kind, feeds: true }),
    queryFn: async ({ signal }) =>
      kind === 'tasks'
        ? []
        : (await inlet.views.list({ kind, per_page: 100 }, { signal }).page()).data,
  });

  const columnsOfView = views.find(({ id }) => String(id) === view)?.columns ?? [];

  async function submit() {
    await inlet.feeds.create(
      kind === 'tasks'
        ? { kind, name: shown, whose }
        : {
            ...{ kind, name: shown },
            ...(view !== null && { view_id: Number(view) }),
            columns: isWhole ? [] : exportColumns(kind, columnsOfView),
          },
    );
    await queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'feeds') });
    onClose();
  }

  return (
    <FormDialog
      title={t('feeds.new')}
      submit={t('feeds.make')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <>
          <SegmentedControl
            fullWidth
            aria-label={t('feeds.shows')}
            data={kinds.map((value) => ({ value, label: t(`feeds.kind_${value}`) }))}
            value={kind}
            onChange={(value) => {
              setKind(value as Kind);
              setView(null);
            }}
          />
          <TextInput
            data-autofocus
            label={t('feeds.name')}
            placeholder={shown}
            maxLength={100}
            value={name}
            error={problems.name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          {kind === 'tasks' ? (
            <SegmentedControl
              fullWidth
              aria-label={t('tasks.whose')}
              data={(['mine', 'team'] as const).map((value) => ({
                ...{ value, label: t(`feeds.whose_${value}`) },
              }))}
              value={whose}
              onChange={(value) => setWhose(value as 'mine' | 'team')}
            />
          ) : (
            <>
              <Select
                clearable
                label={t('feeds.view')}
                placeholder={t('feeds.wholeList')}
                data={views.map(({ id, name: label }) => ({ value: String(id), label }))}
                value={view}
                error={problems.view_id}
                onChange={setView}
              />
              {columnsOfView.length > 0 && (
                <Radio.Group
                  label={t('exports.columns')}
                  value={isWhole ? 'all' : 'view'}
                  error={problems.columns}
                  onChange={(value) => setWhole(value === 'all')}
                >
                  <Stack gap={6} mt={6}>
                    <Radio value="all" label={t('exports.all')} />
                    <Radio value="view" label={t('feeds.viewColumns')} />
                  </Stack>
                </Radio.Group>
              )}
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}
