// The preview of the first rows, those with a problem first.
import type { Import, ImportPreview } from '@inlet/sdk';
import { SegmentedControl } from '@mantine/core';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { type Fault, faultText, hasFault } from './faults.ts';
import { choiceOf, nowhere } from './field-choices.ts';
import classes from './preview-table.module.css';

type Row = ImportPreview['rows'][number];

interface Props {
  one: Import;
  rows: readonly Row[];
  /** Only rows with it. */
  fault: Fault | undefined;
  onlyFaults: boolean;
  onOnlyFaults: (only: boolean) => void;
}

const shownRows = 200;

export function PreviewTable({ one, rows, fault, onlyFaults, onOnlyFaults }: Props) {
  const number = (value: number) => formatNumber(language(), value);
  const faulty = rows.filter(({ problems }) => problems.length > 0);
  const isFiltered = onlyFaults && faulty.length > 0;
  const shown = isFiltered ? faulty.filter((row) => hasFault(row, fault)) : rows;
  const columns = one.columns.filter((column) => choiceOf(column) !== nowhere);
  return (
    <section aria-label={t('import.preview')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('import.preview')}</h2>
        <span className={classes.hint}>{t('import.previewHint', { count: rows.length })}</span>
        <SegmentedControl
          aria-label={t('import.preview')}
          className={classes.filter}
          value={isFiltered ? 'faults' : 'all'}
          onChange={(value) => onOnlyFaults(value === 'faults')}
          data={[
            { value: 'all', label: t('import.allRows', { count: number(rows.length) }) },
            { value: 'faults', label: t('import.faultyRows', { count: number(faulty.length) }) },
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keys */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('import.previewRows')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              {columns.map(({ index, name }) => (
                <th key={index} scope="col" dir="auto">
                  {name}
                </th>
              ))}
              <th scope="col" className={classes.outcome}>
                {t('import.then')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, shownRows).map((row) => (
              <tr key={row.row}>
                <th scope="row" className={classes.number}>
                  {number(row.row)}
                </th>
                {columns.map(({ index }) => (
                  <td
                    key={index}
                    dir="auto"
                    data-bad={row.problems.some(({ column }) => column === index) || undefined}
                  >
                    {row.cells[index]}
                  </td>
                ))}
                <td
                  className={classes.outcome}
                  data-failed={row.action === 'fail' || undefined}
                  title={outcomeOf(row, one)}
                >
                  {outcomeOf(row, one)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function outcomeOf({ action, problems }: Row, { columns }: Import): string {
  if (action === 'fail') return t('import.outcome_fail');
  if (problems.length === 0) return t(`import.outcome_${action}`);
  const names = problems.map(({ column, code }) =>
    column === null ? t(faultText(code)) : (columns[column]?.name ?? ''),
  );
  return t('import.outcome_without', { columns: names.join(', ') });
}
