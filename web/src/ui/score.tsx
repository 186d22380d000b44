import classes from './score.module.css';
import { scoreLevel } from './score-level.ts';

/** Three bars and the number. `label` names the bars when they stand without the number. */
export function Score({ score, label }: { score: number; label?: string }) {
  const level = scoreLevel(score);
  return (
    <span className={classes.score}>
      <svg
        className={classes.bars}
        data-level={level}
        viewBox="0 0 12 11"
        role={label === undefined ? undefined : 'img'}
        aria-label={label}
        aria-hidden={label === undefined || undefined}
      >
        <rect x="0" y="7" width="3" height="4" rx="1" data-on={level > 0 || undefined} />
        <rect x="4.5" y="3.5" width="3" height="7.5" rx="1" data-on={level > 1 || undefined} />
        <rect x="9" y="0" width="3" height="11" rx="1" data-on={level > 2 || undefined} />
      </svg>
      {label === undefined && <span className="numbers">{score}</span>}
    </span>
  );
}
