// A column of the board of deals.
import type { Deal } from '@inlet/sdk';
import { useMemo } from 'react';
import { inletOf } from '../../api/client.ts';
import type { Aged } from '../../lists/board/aged.ts';
import { StageLane } from '../../lists/board/stage-lane.tsx';
import { lanePage, useLane } from '../../lists/board/use-lane.ts';
import { t } from '../../texts/t.ts';
import type { BoardStage } from '../../ui/board/board-context.ts';
import type { Compare, Move } from '../../ui/board/moves.ts';
import { dealsQuery } from '../fetch-deals.ts';
import type { DealStage, DealStages } from './use-deal-stages.ts';

interface Props {
  workspace: string;
  board: DealStages;
  stage: DealStage;
  shown: BoardStage;
  moves: readonly Move<Aged<Deal>>[];
  compare: Compare<Aged<Deal>>;
  /** Undefined for those who may not add deals, and where none begins. */
  onAdd: (() => void) | undefined;
  onFold: (() => void) | undefined;
}

export const laneParams = ({ params }: DealStages, { id }: Pick<DealStage, 'id'>) => ({
  ...{ ...params, stage_id: id },
});

export function DealLane(props: Props) {
  const { workspace, board, stage, shown, moves, compare, onAdd, onFold } = props;
  const params = useMemo(() => laneParams(board, stage), [board, stage]);
  const lane = useLane({
    ...{ workspace, noun: 'deals', params, median: stage.group?.median_seconds ?? null },
    list: (signal) =>
      inletOf(workspace).deals.list(
        dealsQuery(params, { per_page: lanePage, group_by: 'stage_id' }),
        { signal },
      ),
  });
  return (
    <StageLane
      stage={shown}
      count={stage.group?.count}
      {...{ lane, moves, compare, onFold }}
      add={onAdd && { label: t('deals.newIn', { stage: stage.look.name }), onClick: onAdd }}
    />
  );
}
