// Beside the columns: the problems, what becomes of known people, what holds for every row, and the start.
import type { Import, ImportPreview, UpdateImport } from '@inlet/sdk';
import { Radio, Stack } from '@mantine/core';
import { IconArrowBackUp, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { changeImport } from '../change-import.ts';
import { EveryRow } from './every-row.tsx';
import { type Fault, faultText } from './faults.ts';
import classes from './import-side.module.css';

const rules = ['fill', 'update', 'create', 'skip'] as const;

interface Props {
  workspace: string;
  one: Import;
  catalog: Catalog;
  preview: ImportPreview | undefined;
  faults: readonly Fault[];
  fault: Fault | undefined;
  onFault: (fault: Fault) => void;
  onChange: (body: UpdateImport) => Promise<boolean>;
}

export function ImportSide(props: Props) {
  const { workspace, one, catalog, preview, faults, fault, onFault, onChange } = props;
  const mayWrite = useMay(workspace)('write:imports');
  const [isStarting, setStarting] = useState(false);
  const number = (value: number) => formatNumber(language(), value);

  async function start(): Promise<void> {
    if (!mayWrite || isStarting) return;
    setStarting(true);
    await changeImport(workspace, one, () => inletOf(workspace).imports.start(one.id));
    setStarting(false);
  }

  useShortcuts([
    {
      ...{
        keys: 'mod+Enter',
        label: 'import.startKey',
        group: 'shortcuts.anywhere',
        inInputs: true,
      },
      run: () => void start(),
    },
  ]);
  const failing = preview?.rows.filter(({ action }) => action === 'fail').length ?? 0;
  return (
    <aside className={classes.side} aria-label={t('import.settings')}>
      <section className={classes.part}>
        <h2 className={classes.title}>
          {t('import.faults', { count: faults.reduce((sum, { count }) => sum + count, 0) })}
        </h2>
        {faults.map((item) => (
          <button
            key={`${item.column} ${item.code}`}
            type="button"
            className={classes.fault}
            aria-pressed={fault?.column === item.column && fault.code === item.code}
            onClick={() => onFault(item)}
          >
            <b>{number(item.count)}</b>
            <span>
              {t(faultText(item.code), { column: one.columns[item.column ?? -1]?.name ?? '' })}
            </span>
            <IconChevronRight size={14} aria-hidden />
          </button>
        ))}
        {faults.length > 0 && (
          <p className={classes.text}>
            {t('import.faultsText')} {failing > 0 && t('import.failing', { count: failing })}
          </p>
        )}
      </section>
      <section className={classes.part}>
        <Radio.Group
          label={t('import.known', { count: preview?.known ?? 0 })}
          classNames={{ label: classes.title }}
          value={one.options.known_people}
          onChange={(value) =>
            void onChange({ options: { known_people: value as (typeof rules)[number] } })
          }
        >
          <Stack gap="sm" mt="sm">
            {rules.map((rule) => (
              <Radio
                key={rule}
                value={rule}
                label={t(`import.known_${rule}`)}
                description={t(`import.knownText_${rule}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </section>
      <EveryRow one={one} catalog={catalog} onChange={onChange} />
      {mayWrite && (
        <section className={classes.start}>
          <p className={classes.text}>
            <IconArrowBackUp size={14} aria-hidden /> {t('import.canBeUndone')}
          </p>
          <Button
            tone="filled"
            size="sm"
            fullWidth
            keys={['mod', 'enter']}
            busy={isStarting ? t('import.starting') : undefined}
            onClick={() => void start()}
          >
            {t('import.start', { count: one.row_count })}
          </Button>
        </section>
      )}
    </aside>
  );
}
