// Each field of what comes in with its first values, and the field of the lead where it goes.
import { Select, type SelectProps } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import classes from './mapping-table.module.css';

interface MappingRow {
  key: number;
  name: string;
  samples: string;
  choice: string;
  /** Whether it goes nowhere. */
  isOut: boolean;
  /** Says whether it fits. */
  check: ReactNode;
}

interface Props {
  /** Of the first column, such as "Column in the file". */
  nameLabel: string;
  samplesLabel: string;
  rows: readonly MappingRow[];
  choicesOf: (row: MappingRow) => NonNullable<SelectProps['data']>;
  disabled?: boolean;
  onChoose: (row: MappingRow, choice: string) => void;
}

export function MappingTable({
  nameLabel,
  samplesLabel,
  rows,
  choicesOf,
  disabled = false,
  onChoose,
}: Props) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{nameLabel}</th>
          <th scope="col">{samplesLabel}</th>
          <th scope="col">{t('import.fieldInInlet')}</th>
          <th scope="col">{t('import.check')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={classes.name} dir="auto">
              {row.name}
            </th>
            <td className={classes.samples} dir="auto">
              {row.samples}
            </td>
            <td>
              <div className={classes.field}>
                <IconArrowRight size={14} aria-hidden className={classes.arrow} />
                <Select
                  aria-label={t('import.fieldOf', { column: row.name })}
                  searchable
                  allowDeselect={false}
                  disabled={disabled}
                  data={choicesOf(row)}
                  value={row.choice}
                  classNames={row.isOut ? { input: classes.out } : {}}
                  onChange={(choice) => choice !== null && onChoose(row, String(choice))}
                />
              </div>
            </td>
            <td>{row.check}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const QuietCheck = ({ children }: { children: ReactNode }) => (
  <span className={classes.quiet}>{children}</span>
);

export const GoodCheck = ({ children }: { children: ReactNode }) => (
  <span className={classes.quiet}>
    <IconCheck size={14} aria-hidden className={classes.fits} />
    {children}
  </span>
);

export const BadCheck = ({ title, children }: { title?: string; children: ReactNode }) => (
  <span className={classes.bad} title={title}>
    <IconAlertTriangle size={14} aria-hidden />
    {children}
  </span>
);
