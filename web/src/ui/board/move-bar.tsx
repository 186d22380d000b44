import type { ReactNode } from 'react';
import { KeyHint } from '../key-hint.tsx';
import classes from './board.module.css';
import { type BoardStage, useBoard, useBoardState } from './board-context.ts';

/** Names the carried card, its target and the keys. */
export function MoveBar({ stages }: { stages: readonly BoardStage[] }) {
  const { texts, nameOf } = useBoard<unknown>();
  const carried = useBoardState(({ carried: now }) => now);
  if (carried === undefined) return null;
  const stageName = (id: string) => stages.find((stage) => stage.id === id)?.name ?? '';
  return (
    <div className={classes.bar} aria-hidden>
      <span className={classes.barText}>
        {texts.moving(nameOf(carried.card), stageName(carried.from), stageName(carried.over))}
      </span>
      {carried.by === 'keys' && (
        <>
          <Hint keys={['left', 'right']}>{texts.stage}</Hint>
          <Hint keys={['space']}>{texts.drop}</Hint>
        </>
      )}
      <Hint keys={['escape']}>{texts.escape}</Hint>
    </div>
  );
}

function Hint({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <span className={classes.hint}>
      <KeyHint keys={keys} />
      {children}
    </span>
  );
}
