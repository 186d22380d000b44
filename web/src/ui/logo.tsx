import classes from './logo.module.css';

/** The mark of Inlet: a lead on its way in. */
export function Logo({ size = 24 }: { size?: 20 | 24 | 26 | 28 }) {
  return (
    <svg className={classes.logo} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect className={classes.ground} width="24" height="24" rx="6" />
      <path className={classes.line} d="M5 6.95h7.5a5.05 5.05 0 0 1 0 10.1H5" />
      <circle className={classes.dot} cx="9.2" cy="12" r="1.8" />
    </svg>
  );
}
