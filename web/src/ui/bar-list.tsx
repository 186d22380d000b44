import type { ReactNode } from 'react';
import classes from './bar-list.module.css';

export type Bar = {
  id: string;
  icon?: ReactNode;
  name: string;
  value: number;
  /** The number as it is shown. */
  text: string;
  onClick?: () => void;
};

/** A bar for each name, longest first as the caller orders them. A click opens the records. */
export function BarList({ bars }: { bars: Bar[] }) {
  const longest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className={classes.list}>
      {bars.map((bar) => (
        <li key={bar.id}>
          <BarRow bar={bar} share={bar.value / longest} />
        </li>
      ))}
    </ul>
  );
}

function BarRow({ bar, share }: { bar: Bar; share: number }) {
  const content = (
    <>
      <span className={classes.name}>
        {bar.icon}
        <span>{bar.name}</span>
      </span>
      <span className={classes.track}>
        {share > 0 && <span className={classes.bar} style={{ width: `${share * 100}%` }} />}
      </span>
      <span className={classes.number}>{bar.text}</span>
    </>
  );
  if (bar.onClick === undefined) return <div className={classes.row}>{content}</div>;
  return (
    <button type="button" className={classes.row} onClick={bar.onClick}>
      {content}
    </button>
  );
}
