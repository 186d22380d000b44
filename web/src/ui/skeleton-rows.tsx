import classes from './skeleton-rows.module.css';
import { useDelayed } from './use-delayed.ts';

// The widths repeat, so that the bars look like names of several lengths.
const widths = [
  ['39%', '43%'],
  ['30%', '32%'],
  ['45%', '37%'],
  ['34%', '25%'],
];

type Props = { label: string; rows?: number; delay?: number };

/** Grey bars in rows of 36 px, once loading has taken 200 ms. */
export function SkeletonRows({ label, rows = 4, delay = 200 }: Props) {
  if (!useDelayed(delay)) return null;
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity
        <div key={row} className={classes.row} style={{ opacity: fade(row, rows) }}>
          <span className={classes.circle} />
          <span className={classes.names}>
            {widths[row % widths.length]?.map((width) => (
              <span key={width} className={classes.bar} style={{ width }} />
            ))}
          </span>
          <span className={classes.bar} style={{ width: 53 }} />
          <span className={classes.bar} style={{ width: 35 }} />
        </div>
      ))}
    </div>
  );
}

function fade(row: number, rows: number): number {
  return Math.max(0.2, 1 - (row * 0.9) / rows);
}
