import { type ReactNode, useState } from 'react';
import classes from './column-chart.module.css';
import { niceMax } from './nice-max.ts';

type ChartColumn = {
  id: string;
  value: number;
  /** Shown at the pointer: "Thursday, 26 November: 41". */
  text: string;
  /** Below the column; most have none. */
  tick?: string | undefined;
  /** A column that still grows, such as today. */
  pale?: boolean;
  /** Of the period before, as a line across the column. */
  before?: number | undefined;
  /** Opens the records; the table has the way by keys. */
  onClick?: () => void;
};

type Props = {
  columns: readonly ChartColumn[];
  /** A number of the axis as it is shown. */
  format: (value: number) => string;
  /** Stands where nothing is read. */
  caption?: ReactNode;
};

/** A value over time as columns. The table beside it has the numbers for those who hear the page. */
export function ColumnChart({ columns, format, caption }: Props) {
  const [read, setRead] = useState<string>();
  const highest = Math.max(0, ...columns.flatMap(({ value, before = 0 }) => [value, before]));
  const top = niceMax(highest);
  return (
    <figure className={classes.chart} aria-hidden>
      <figcaption className={classes.caption}>{read ?? caption ?? '\u00a0'}</figcaption>
      <div className={classes.plot}>
        {[1, 0.5, 0].map((share) => (
          <span key={share} className={classes.line} style={{ bottom: `${share * 100}%` }}>
            {(share === 0 || highest > 0) && (
              <span className={classes.label}>{format(top * share)}</span>
            )}
          </span>
        ))}
        <div className={classes.columns} onPointerLeave={() => setRead(undefined)}>
          {columns.map(({ id, value, text, tick, pale, before, onClick }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: hidden from those who hear the page
            // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the way by keys
            <span
              key={id}
              className={classes.column}
              data-opens={onClick !== undefined || undefined}
              onPointerEnter={() => setRead(text)}
              onClick={onClick}
            >
              <span
                className={classes.bar}
                data-pale={pale || undefined}
                style={{ height: `${(value / top) * 100}%` }}
              />
              {before !== undefined && (
                <span className={classes.before} style={{ bottom: `${(before / top) * 100}%` }} />
              )}
              {tick !== undefined && <span className={classes.tick}>{tick}</span>}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
