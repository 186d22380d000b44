// What a file of a list contains, and in which format. The browser downloads it.
import { Group, Modal, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '../api/query-keys.ts';
import type { List } from '../lists/list.ts';
import { listParams } from '../lists/list-state.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { type ExportFormat, exportAddress, exportFormats, maxSheetRows } from './export-address.ts';
import { exportColumns } from './export-columns.ts';

interface Props {
  list: List;
  /** Undefined for the whole list. */
  ids?: readonly string[] | undefined;
  onClose: () => void;
}

const shown = (value: number): string => formatNumber(language(), value);

export function ExportDialog({ list, ids, onClose }: Props) {
  const { workspace, noun, address } = list;
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [isWhole, setWhole] = useState(true);
  const params = listParams(address.state);
  const { data: total } = useQuery({
    queryKey: queryKeys.list(workspace, noun, { ...params, count: true }),
    queryFn: ({ signal }) => list.count(params, signal),
    enabled: ids === undefined,
  });
  const count = ids?.length ?? total;
  const isTooLarge = format === 'xlsx' && (count ?? 0) > maxSheetRows;
  const href = exportAddress({
    ...{ workspace, noun, format, params, ids },
    columns: isWhole ? undefined : exportColumns(noun, list.columns.layout.columns),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={count === undefined ? t('exports.open') : t('exports.title', titleOf(count))}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        <Text size="sm">{t(ids === undefined ? 'exports.ofFilter' : 'exports.ofSelection')}</Text>
        <div>
          <SegmentedControl
            fullWidth
            aria-label={t('exports.format')}
            data={exportFormats.map((value) => ({ value, label: t(`exports.${value}`) }))}
            value={format}
            onChange={(value) => setFormat(value as ExportFormat)}
          />
          <Text size="xs" c="dimmed" mt={6}>
            {t(`exports.${format}Note`)}
          </Text>
        </div>
        <Radio.Group
          label={t('exports.columns')}
          value={isWhole ? 'all' : 'view'}
          onChange={(value) => setWhole(value === 'all')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="all" label={t('exports.all')} />
            <Radio value="view" label={t('exports.view')} />
          </Stack>
        </Radio.Group>
        <Text size="xs" c="dimmed" role="status">
          {noteOf(count, isTooLarge)}
        </Text>
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button size="sm" onClick={onClose}>
          {t('exports.cancel')}
        </Button>
        {isTooLarge || count === 0 ? (
          <Button size="sm" tone="filled" icon={<IconDownload />} disabled>
            {t('exports.download')}
          </Button>
        ) : (
          <Button
            component="a"
            size="sm"
            tone="filled"
            icon={<IconDownload />}
            href={href}
            download
            data-autofocus
            onClick={() => onClose()}
          >
            {t('exports.download')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

const titleOf = (count: number) => ({ count, shown: shown(count) });

function noteOf(count: number | undefined, isTooLarge: boolean): string {
  if (count === 0) return t('exports.none');
  return isTooLarge ? t('exports.tooMany', { max: shown(maxSheetRows) }) : t('exports.recorded');
}
