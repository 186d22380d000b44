import { IconDownload, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './chart-card.module.css';
import { IconButton } from './icon-button.tsx';

type Props = {
  title: string;
  period?: string;
  /** The numbers of the chart. They are always in the page, and shown when asked for. */
  table: {
    head: string[];
    rows: string[][];
    label: string;
    hide: string;
    /** Opens the records behind a number, where there is a way to them. */
    open?: (row: number, column: number) => (() => void) | undefined;
  };
  csv: { label: string; onClick: () => void };
  children: ReactNode;
};

export function ChartCard({ title, period, table, csv, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.period}>{period}</span>
        <IconButton
          label={asTable ? table.hide : table.label}
          icon={<IconTable />}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        />
        <IconButton label={csv.label} icon={<IconDownload />} onClick={csv.onClick} />
      </header>
      {!asTable && children}
      <table className={asTable ? classes.table : 'visually-hidden'}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...numbers], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same name
            <tr key={row}>
              <th scope="row">{name}</th>
              {numbers.map((number, column) => {
                const open = asTable ? table.open?.(row, column + 1) : undefined;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                  <td key={column}>
                    {open ? (
                      <button type="button" className={classes.open} onClick={open}>
                        {number}
                      </button>
                    ) : (
                      number
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
