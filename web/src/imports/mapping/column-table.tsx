// Each column of the file with its first values, and the field where it goes.
import type { CustomField, Import, UpdateImport } from '@inlet/sdk';
import { Select } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import classes from './column-table.module.css';
import {
  changeOf,
  choiceOf,
  customChoice,
  leadTargets,
  newChoice,
  newTypes,
  nowhere,
  repeatedName,
  targetText,
  undefinedTargets,
} from './field-choices.ts';

type Column = Import['columns'][number];

interface Props {
  one: Import;
  customFields: readonly CustomField[];
  /** The number of values that do not fit, by column. */
  faults: ReadonlyMap<number, number>;
  onChange: (change: NonNullable<UpdateImport['columns']>[number]) => void;
}

export function ColumnTable({ one, customFields, faults, onChange }: Props) {
  const choices = useMemo(
    () => choicesWith(customFields, undefinedTargets(one.columns, customFields)),
    [customFields, one.columns],
  );
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('import.column')}</th>
          <th scope="col">{t('import.samples')}</th>
          <th scope="col">{t('import.fieldInInlet')}</th>
          <th scope="col">{t('import.check')}</th>
        </tr>
      </thead>
      <tbody>
        {one.columns.map((column) => (
          <tr key={column.index}>
            <th scope="row" className={classes.name} dir="auto">
              {column.name}
            </th>
            <td className={classes.samples} dir="auto">
              {column.samples.join(', ')}
            </td>
            <td className={classes.field}>
              <IconArrowRight size={14} aria-hidden className={classes.arrow} />
              <Select
                aria-label={t('import.fieldOf', { column: column.name })}
                searchable
                allowDeselect={false}
                data={choices}
                value={choiceOf(column)}
                classNames={choiceOf(column) === nowhere ? { input: classes.out } : {}}
                onChange={(choice) => choice !== null && onChange(changeOf(column, String(choice)))}
              />
            </td>
            <td>
              <Check
                column={column}
                faults={faults.get(column.index) ?? 0}
                repeated={repeatedName(one.columns, column)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CheckProps {
  column: Column;
  faults: number;
  /** The name that the header has twice. */
  repeated: string | undefined;
}

function Check({ column, faults, repeated }: CheckProps) {
  if (choiceOf(column) === nowhere && repeated !== undefined) {
    return (
      <span className={classes.bad} title={t('import.repeatedText', { name: repeated })}>
        <IconAlertTriangle size={14} aria-hidden />
        {t('import.repeated')}
      </span>
    );
  }
  if (choiceOf(column) === nowhere) {
    return <span className={classes.quiet}>{t('import.leftOut')}</span>;
  }
  if (faults === 0) {
    return (
      <span className={classes.quiet}>
        <IconCheck size={14} aria-hidden className={classes.fits} />
        {t('import.allFit')}
      </span>
    );
  }
  return (
    <span className={classes.bad}>
      <IconAlertTriangle size={14} aria-hidden />
      {t('import.notValid', { count: formatNumber(language(), faults) })}
    </span>
  );
}

function choicesWith(customFields: readonly CustomField[], others: readonly string[]) {
  return [
    { value: nowhere, label: t('import.leaveOut') },
    {
      group: t('import.groupLead'),
      items: leadTargets.map((target) => ({ value: target, label: t(targetText(target)) })),
    },
    {
      group: t('import.groupCustom'),
      items: customFields.map((field) => ({ value: customChoice(field), label: field.label })),
    },
    { group: t('import.groupFile'), items: others.map((value) => ({ value, label: value })) },
    {
      group: t('import.groupNew'),
      items: newTypes.map((type) => ({ value: newChoice(type), label: t(`import.new_${type}`) })),
    },
  ];
}
