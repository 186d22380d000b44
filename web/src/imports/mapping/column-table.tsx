// Each column of the file, and the field where it goes.
import type { CustomField, Import, UpdateImport } from '@inlet/sdk';
import { useMemo } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import {
  changeOf,
  choiceOf,
  newChoice,
  newTypes,
  nowhere,
  repeatedName,
  undefinedTargets,
} from './field-choices.ts';
import { leadChoices } from './lead-choices.ts';
import { BadCheck, GoodCheck, MappingTable, QuietCheck } from './mapping-table.tsx';

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
    <MappingTable
      nameLabel={t('import.column')}
      samplesLabel={t('import.samples')}
      rows={one.columns.map((column) => ({
        ...{ key: column.index, name: column.name, samples: column.samples.join(', ') },
        choice: choiceOf(column),
        isOut: choiceOf(column) === nowhere,
        check: (
          <Check
            column={column}
            faults={faults.get(column.index) ?? 0}
            repeated={repeatedName(one.columns, column)}
          />
        ),
      }))}
      choicesOf={() => choices}
      onChoose={({ key }, choice) => {
        const column = one.columns.find(({ index }) => index === key);
        if (column !== undefined) onChange(changeOf(column, choice));
      }}
    />
  );
}

interface CheckProps {
  column: Column;
  faults: number;
  /** The name that the header has twice. */
  repeated: string | undefined;
}

function Check({ column, faults, repeated }: CheckProps) {
  const isOut = choiceOf(column) === nowhere;
  if (isOut && repeated !== undefined) {
    return (
      <BadCheck title={t('import.repeatedText', { name: repeated })}>
        {t('import.repeated')}
      </BadCheck>
    );
  }
  if (isOut) return <QuietCheck>{t('import.leftOut')}</QuietCheck>;
  if (faults === 0) return <GoodCheck>{t('import.allFit')}</GoodCheck>;
  return <BadCheck>{t('import.notValid', { count: formatNumber(language(), faults) })}</BadCheck>;
}

const choicesWith = (customFields: readonly CustomField[], others: readonly string[]) => [
  { value: nowhere, label: t('import.leaveOut') },
  ...leadChoices(customFields),
  { group: t('import.groupFile'), items: others.map((value) => ({ value, label: value })) },
  {
    group: t('import.groupNew'),
    items: newTypes.map((type) => ({ value: newChoice(type), label: t(`import.new_${type}`) })),
  },
];
