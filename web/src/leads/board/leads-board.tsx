// The leads in columns, by status or by the stage of a pipeline. It shows what the table would: the same
// filters, search and order.
import type { Lead } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
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
import { fieldValue } from '../fields/lead-field.ts';
import { useLeadHref } from '../list/lead-href.ts';
import type { LeadList } from '../list/use-lead-list.ts';
import { nameOfLead } from '../name-of-lead.ts';
import { LeadCard } from './lead-card.tsx';
import { LeadLane } from './lead-lane.tsx';
import { movedLead } from './lead-stages.ts';
import { type LeadStages, type LookedStage, useLeadStages } from './use-lead-stages.ts';

interface Props {
  list: LeadList;
}

type BoardLead = Aged<Lead>;

const idOf = ({ id }: BoardLead) => String(id);

export default function LeadsBoard({ list }: Props) {
  const { workspace, catalog, address, may } = list;
  const board = useLeadStages(list);
  const { moves, move } = useLeadMoves(workspace, board);
  const navigate = useNavigate();
  const hrefOf = useLeadHref(list);
  const now = useNow();
  const texts = useMemo(boardTexts, []);
  const { sort, direction } = address.state;
  const compare = useMemo(
    () => compareBy<BoardLead>((lead) => fieldValue(lead, sort), direction),
    [sort, direction],
  );
  const { amount } = board;
  const renderCard = useCallback(
    (lead: BoardLead) => (
      <LeadCard lead={lead} catalog={catalog} amount={amount} now={now} href={hrefOf(lead)} />
    ),
    [catalog, amount, now, hrefOf],
  );
  const shown = useMemo(
    () => board.stages.map((stage) => shownStage(stage, moves, board.amount)),
    [board.stages, board.amount, moves],
  );
  const mayWrite = may('write:leads');
  if (!catalog.isReady) return null;
  return (
    <Board
      texts={texts}
      stages={shown}
      idOf={idOf}
      nameOf={nameOfLead}
      renderCard={renderCard}
      onMove={mayWrite ? move : undefined}
      onOpen={(lead) => void navigate({ href: hrefOf(lead) })}
    >
      {(one, onFold) => {
        const stage = board.stages.find(({ id }) => id === one.id);
        if (stage === undefined) return null;
        return (
          <LeadLane
            key={stage.id}
            {...{ workspace, board, stage, moves, compare, onFold }}
            shown={one}
            mayAdd={mayWrite && stage.outcome === 'open'}
          />
        );
      }}
    </Board>
  );
}

function shownStage(
  { id, look, outcome, group }: LookedStage,
  moves: readonly Move<BoardLead>[],
  amount: LeadStages['amount'],
): BoardStage {
  const found = amount && group?.aggregates[amount.name];
  const median = group?.median_seconds;
  return {
    ...{ id, ...look, isRail: outcome !== 'open' },
    count: group ? formatNumber(language(), group.count + countChange(id, moves)) : '',
    ...(found !== undefined &&
      found.count > 0 && {
        sum: formatMoneyShort(language(), found.sum ?? 0, amount?.currency ?? ''),
      }),
    ...(typeof median === 'number' && {
      median: t('board.median', { time: formatSpan(language(), median) }),
    }),
  };
}

function useLeadMoves(workspace: string, { stages, params, groupsKey }: LeadStages) {
  const stageOf = (id: string) => stages.find((stage) => stage.id === id);
  return useMoves<BoardLead>({
    workspace,
    nameOf: nameOfLead,
    stageName: (id) => stageOf(id)?.look.name ?? '',
    moved(lead, to) {
      const stage = stageOf(to);
      return stage === undefined ? lead : movedLead(lead, stage, new Date());
    },
    send: (lead, to, onCause) =>
      inletOf(workspace).leads.update(lead.id, stageOf(to)?.update ?? {}, { onCause }),
    keysOf: ({ from, to }) => [
      groupsKey,
      ...[stageOf(from), stageOf(to)].map((stage) =>
        laneKey(workspace, 'leads', { ...params, ...stage?.params }),
      ),
    ],
  });
}
