// How the file is read, and what can be changed about it.
import type { Import, UpdateImport } from '@inlet/sdk';
import { Checkbox, Popover, Select, Stack } from '@mantine/core';
import { formatNumber } from '../../texts/format.ts';
import { language, type TextKey, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import classes from './format-line.module.css';

type Format = NonNullable<UpdateImport['format']>;

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const delimiters = [',', ';', '\t', '|'] as const;
const delimiterTexts: Record<(typeof delimiters)[number], TextKey> = {
  ',': 'import.comma',
  ';': 'import.semicolon',
  '\t': 'import.tab',
  '|': 'import.bar',
};

interface Props {
  one: Import;
  onChange: (body: UpdateImport) => Promise<boolean>;
}

export function FormatLine({ one, onChange }: Props) {
  const { type, encoding, delimiter, has_header } = one.format;
  const change = (format: Format) => void onChange({ format });
  const parts = [
    delimiter && t(delimiterTexts[delimiter as keyof typeof delimiterTexts]),
    encoding && encodingName(encoding as string),
    type === 'xlsx' && t('import.workbook'),
    type === 'ndjson' && t('import.jsonLines'),
    has_header ? t('import.withHeader') : t('import.withoutHeader'),
  ];
  return (
    <div className={classes.line}>
      <span>
        <b>{formatNumber(language(), one.row_count)}</b>{' '}
        {t('import.rowWord', { count: one.row_count })}
      </span>
      <span>{t('import.columns', { count: one.columns.length })}</span>
      <span>{parts.filter(Boolean).join(', ')}</span>
      {type !== 'ndjson' && (
        <Popover position="bottom-start" trapFocus returnFocus>
          <Popover.Target>
            <Button tone="accent">{t('import.change')}</Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="sm">
              {type === 'csv' && (
                <>
                  <Select
                    label={t('import.delimiter')}
                    allowDeselect={false}
                    comboboxProps={{ withinPortal: false }}
                    data={delimiters.map((value) => ({ value, label: t(delimiterTexts[value]) }))}
                    value={delimiter as string}
                    onChange={(value) => value && change({ delimiter: value as ',' })}
                  />
                  <Select
                    label={t('import.encoding')}
                    allowDeselect={false}
                    comboboxProps={{ withinPortal: false }}
                    data={encodings.map((value) => ({ value, label: encodingName(value) }))}
                    value={encoding as string}
                    onChange={(value) => value && change({ encoding: value as 'utf-8' })}
                  />
                </>
              )}
              <Checkbox
                label={t('import.hasHeader')}
                checked={has_header}
                onChange={({ currentTarget: { checked } }) => change({ has_header: checked })}
              />
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

const encodingName = (name: string): string =>
  name === 'windows-1252' ? 'Windows-1252' : name.toUpperCase();
