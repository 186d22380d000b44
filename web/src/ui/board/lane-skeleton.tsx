import { useDelayed } from '../use-delayed.ts';
import classes from './board.module.css';

const bars = ['60%', '42%', '30%'];

/** Grey cards, once loading has taken 200 ms. */
export function LaneSkeleton({ label }: { label: string }) {
  if (!useDelayed(200)) return null;
  return (
    <div className={classes.skeletons} role="status" aria-label={label}>
      {[1, 0.7, 0.4].map((opacity) => (
        <div key={opacity} className={classes.skeleton} style={{ opacity }}>
          {bars.map((width) => (
            <span key={width} className={classes.skeletonBar} style={{ width }} />
          ))}
        </div>
      ))}
    </div>
  );
}
