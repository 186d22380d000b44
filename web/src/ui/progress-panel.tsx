import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import classes from './progress-panel.module.css';

type Props = {
  title: string;
  /** From 0 to 1. */
  share: number;
  /** The share as it is shown: "71 %". */
  percent: string;
  /** Done of total, rate, time left. */
  detail: ReactNode;
  actions?: { label: string; onClick: () => void }[];
  /** As a part of a page, without a frame. */
  plain?: boolean;
};

/** Work that takes more than a second. It goes on while the person works. */
export function ProgressPanel(props: Props) {
  const { title, share, percent, detail, actions = [], plain = false } = props;
  return (
    <section className={classes.panel} aria-label={title} data-plain={plain || undefined}>
      <div className={classes.row}>
        <span className={classes.title}>{title}</span>
        <span className={classes.percent}>{percent}</span>
      </div>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={title}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={percent}
      >
        <div className={classes.bar} style={{ width: `${share * 100}%` }} />
      </div>
      <div className={classes.row}>
        <span className={classes.detail}>{detail}</span>
        <span className={classes.actions}>
          {actions.map((action) => (
            <Button key={action.label} tone="quiet" onClick={action.onClick}>
              {action.label}
            </Button>
          ))}
        </span>
      </div>
    </section>
  );
}
