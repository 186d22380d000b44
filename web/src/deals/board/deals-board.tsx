// The deals in the stages of a pipeline, with their values by currency.
import type { Deal, Stage } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import type { Aged } from '../../lists/board/aged.ts';
import { boardTexts } from '../../lists/board/board-texts.tsx';
import { laneKey } from '../../lists/board/use-lane.ts';
import { useMoves } from '../../lists/board/use-moves.ts';
import { useNow } from '../../session/use-now.ts';
import { formatMoneyShort, formatNumber, formatSpan } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Board } from '../../ui/board/board.tsx';
import type { BoardStage } from '../../ui/board/board-context.ts';
import { compareBy, countChange, type Move } from '../../ui/board/moves.ts';
import { dealValue } from '../deal-fields.ts';
import { moveDeal } from '../deal-move.ts';
import type { DealList } from '../list/use-deal-list.ts';
import { LostDialog } from '../lost-dialog.tsx';
import { DealCard } from './deal-card.tsx';
import { DealLane, laneParams } from './deal-lane.tsx';
import { type DealStage, type DealStages, useDealStages } from './use-deal-stages.ts';

type BoardDeal = Aged<Deal>;

interface Props {
  list: DealList;
  onAdd: (stage: Stage) => void;
}

const idOf = ({ id }: BoardDeal) => String(id);
const nameOf = ({ title }: BoardDeal) => title;

export default function DealsBoard({ list, onAdd }: Props) {
  const { workspace, catalog, address, may } = list;
  const board = useDealStages(list);
  const { moves, move } = useDealMoves(workspace, board);
  const [losing, setLosing] = useState<{ deal: BoardDeal; from: string; to: string }>();
  const navigate = useNavigate();
  const now = useNow();
  const texts = useMemo(boardTexts, []);
  const { sort, direction } = address.state;
  const compare = useMemo(
    () => compareBy<BoardDeal>((deal) => dealValue(deal, sort), direction),
    [sort, direction],
  );
  const hrefOf = useCallback(({ id }: BoardDeal) => `/w/${workspace}/deals/${id}`, [workspace]);
  const renderCard = useCallback(
    (deal: BoardDeal) => <DealCard deal={deal} catalog={catalog} now={now} href={hrefOf(deal)} />,
    [catalog, now, hrefOf],
  );
  const shown = useMemo(
    () => board.stages.map((stage) => shownStage(stage, moves)),
    [board.stages, moves],
  );
  const mayWrite = may('write:deals');

  /** A lost deal has a reason. */
  function drop(deal: BoardDeal, from: string, to: string): void {
    const stage = board.stages.find(({ id }) => id === to)?.stage;
    if (stage?.outcome === 'lost') setLosing({ deal, from, to });
    else move(deal, from, to);
  }

  if (!catalog.isReady) return null;
  return (
    <>
      <Board
        texts={texts}
        stages={shown}
        idOf={idOf}
        nameOf={nameOf}
        renderCard={renderCard}
        onMove={mayWrite ? drop : undefined}
        onOpen={(deal) => void navigate({ to: hrefOf(deal) })}
      >
        {(one, onFold) => {
          const stage = board.stages.find(({ id }) => id === one.id);
          if (stage === undefined) return null;
          const mayAdd = mayWrite && stage.stage.outcome === 'open';
          return (
            <DealLane
              key={stage.id}
              {...{ workspace, board, stage, moves, compare, onFold }}
              shown={one}
              onAdd={mayAdd ? () => onAdd(stage.stage) : undefined}
            />
          );
        }}
      </Board>
      {losing && (
        <LostDialog
          title={losing.deal.title}
          onClose={() => setLosing(undefined)}
          onLost={(reason) => {
            setLosing(undefined);
            move({ ...losing.deal, lost_reason: reason }, losing.from, losing.to);
          }}
        />
      )}
    </>
  );
}

function shownStage({ id, look, stage, group }: DealStage, moves: readonly Move<BoardDeal>[]) {
  const sums = group?.aggregates.value?.currencies ?? [];
  const median = group?.median_seconds;
  const shown: BoardStage = {
    ...{ id, ...look, isRail: stage.outcome !== 'open' },
    count: group ? formatNumber(language(), group.count + countChange(id, moves)) : '',
    sum: sums
      .map(({ sum, currency }) => formatMoneyShort(language(), Number(sum), currency))
      .join(' · '),
  };
  if (typeof median !== 'number') return shown;
  return { ...shown, median: t('board.median', { time: formatSpan(language(), median) }) };
}

function useDealMoves(workspace: string, board: DealStages) {
  const stageOf = (id: string) => board.stages.find((stage) => stage.id === id);
  return useMoves<BoardDeal>({
    workspace,
    nameOf,
    stageName: (id) => stageOf(id)?.look.name ?? '',
    moved(deal, to) {
      const stage = stageOf(to)?.stage;
      const enteredAt = new Date().toISOString();
      return stage ? { ...deal, stage_id: stage.id, status: stage.outcome, enteredAt } : deal;
    },
    async send(deal, to, onCause) {
      const stage = stageOf(to)?.stage;
      if (stage === undefined) return;
      const lostReason = stage.outcome === 'lost' ? (deal.lost_reason ?? undefined) : undefined;
      await moveDeal(inletOf(workspace), deal, stage, { onCause, lostReason });
    },
    keysOf: ({ from, to }) => [
      board.groupsKey,
      ...[from, to].map((id) => laneKey(workspace, 'deals', laneParams(board, { id }))),
    ],
  });
}
