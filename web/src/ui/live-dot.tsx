import type { ReactNode } from 'react';
import classes from './live-dot.module.css';

/** Whether changes arrive as they happen. The word beside the dot says it too. */
export function LiveDot({ live = true, children }: { live?: boolean; children: ReactNode }) {
  return (
    <span className={classes.live} data-live={live || undefined}>
      {children}
    </span>
  );
}
