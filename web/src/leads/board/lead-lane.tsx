// A column of the board: its leads, and a form for another one.
import type { Lead } from '@inlet/sdk';
import { useMemo, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import type { Aged } from '../../lists/board/aged.ts';
import { StageLane } from '../../lists/board/stage-lane.tsx';
import { lanePage, useLane } from '../../lists/board/use-lane.ts';
import { t } from '../../texts/t.ts';
import type { BoardStage } from '../../ui/board/board-context.ts';
import type { Compare, Move } from '../../ui/board/moves.ts';
import { leadsQuery } from '../list/fetch-leads.ts';
import { NewCard } from './new-card.tsx';
import type { LeadStages, LookedStage } from './use-lead-stages.ts';

interface Props {
  workspace: string;
  board: LeadStages;
  stage: LookedStage;
  shown: BoardStage;
  moves: readonly Move<Aged<Lead>>[];
  compare: Compare<Aged<Lead>>;
  mayAdd: boolean;
  onFold: (() => void) | undefined;
}

export function LeadLane(props: Props) {
  const { workspace, board, stage, shown, moves, compare, mayAdd, onFold } = props;
  const [isAdding, setIsAdding] = useState(false);
  const params = useMemo(
    () => ({ ...board.params, ...stage.params }),
    [board.params, stage.params],
  );
  const lane = useLane({
    ...{ workspace, noun: 'leads', params, median: stage.group?.median_seconds ?? null },
    list: (signal) =>
      inletOf(workspace).leads.list(
        leadsQuery(params, { per_page: lanePage, group_by: board.groupBy }),
        { signal },
      ),
  });
  const label = t('board.newIn', { stage: stage.look.name });
  return (
    <StageLane
      stage={shown}
      count={stage.group?.count}
      {...{ lane, moves, compare, onFold }}
      add={mayAdd ? { label, onClick: () => setIsAdding(true) } : undefined}
      top={
        isAdding && (
          <NewCard workspace={workspace} stage={stage} onClose={() => setIsAdding(false)} />
        )
      }
    />
  );
}
