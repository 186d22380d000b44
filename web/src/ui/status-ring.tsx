import type { ReactNode } from 'react';
import type { Hue } from './hues.ts';
import classes from './status-ring.module.css';

export type StatusShape =
  | { outcome: 'won' | 'lost' }
  /** How far along the pipeline it is, from 0 (dashed) to 1. */
  | { progress: number };

type Props = { hue: Hue; shape: StatusShape; children?: ReactNode };

/** A status or stage: a ring that fills along the pipeline, ✓ for won, × for lost, and its word. */
export function StatusRing({ hue, shape, children }: Props) {
  return (
    <span className={classes.status} data-hue={hue}>
      <svg className={classes.ring} viewBox="0 0 14 14" aria-hidden="true">
        {'outcome' in shape ? <Outcome outcome={shape.outcome} /> : <Ring {...shape} />}
      </svg>
      {children !== undefined && <span className={classes.word}>{children}</span>}
    </span>
  );
}

function Outcome({ outcome }: { outcome: 'won' | 'lost' }) {
  return (
    <>
      <circle className={classes.disc} cx="7" cy="7" r="6.6" />
      <path
        className={classes.sign}
        d={outcome === 'won' ? 'M4.4 7.2 6.3 9 9.7 5.4' : 'M5 5l4 4M9 5l-4 4'}
      />
    </>
  );
}

function Ring({ progress }: { progress: number }) {
  const started = progress > 0;
  return (
    <>
      <circle
        className={classes.line}
        cx="7"
        cy="7"
        r="5.9"
        pathLength="24"
        strokeDasharray={started ? undefined : '1.25 0.75'}
      />
      {started && (
        <circle
          className={classes.pie}
          cx="7"
          cy="7"
          r="1.9"
          pathLength="1"
          strokeDasharray={`${Math.min(progress, 1)} 2`}
        />
      )}
    </>
  );
}
