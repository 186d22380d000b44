// Three rows of a list in the chosen height.
import type { CSSProperties } from 'react';
import type { Density } from '../../session/density.ts';
import classes from './density-sample.module.css';

export function DensitySample({ density }: { density: Density }) {
  const height = { '--sample-height': `${density}px` } as CSSProperties;
  return (
    <div className={classes.sample} style={height} aria-hidden>
      {['38%', '29%', '44%'].map((width) => (
        <div key={width} className={classes.row}>
          <span className={classes.circle} />
          <span className={classes.bar} style={{ width }} />
          <span className={classes.short} />
        </div>
      ))}
    </div>
  );
}
