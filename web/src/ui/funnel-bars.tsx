import type { ReactNode } from 'react';
import classes from './funnel-bars.module.css';
import type { Hue } from './hues.ts';
import { StatusRing, type StatusShape } from './status-ring.tsx';

export type FunnelStage = {
  id: string;
  name: string;
  hue: Hue;
  shape: StatusShape;
  value: number;
  /** The number as it is shown; a button or link opens the records behind it. */
  text: ReactNode;
  /** How many went on, and the median time. */
  goOn: string;
  median: string;
};

type Props = {
  head: { stage: string; value: string; goOn: string; median: string };
  stages: FunnelStage[];
};

/** The stages of a pipeline with a bar each, and what share went on from the one before. */
export function FunnelBars({ head, stages }: Props) {
  const longest = Math.max(1, ...stages.map((stage) => stage.value));
  return (
    <table className={classes.funnel}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {head.stage}
          </th>
          <th scope="col">{head.value}</th>
          <th scope="col">{head.goOn}</th>
          <th scope="col">{head.median}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage.id}>
            <th scope="row">
              <StatusRing hue={stage.hue} shape={stage.shape}>
                {stage.name}
              </StatusRing>
            </th>
            <td className={classes.barCell}>
              <span className={classes.track}>
                {stage.value > 0 && (
                  <span
                    className={classes.bar}
                    data-won={
                      ('outcome' in stage.shape && stage.shape.outcome === 'won') || undefined
                    }
                    style={{ width: `${(stage.value / longest) * 100}%` }}
                  />
                )}
              </span>
            </td>
            <td className={classes.value}>{stage.text}</td>
            <td>{stage.goOn}</td>
            <td>{stage.median}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
