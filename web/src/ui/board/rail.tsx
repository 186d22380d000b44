import { useDroppable } from '@dnd-kit/react';
import { BoardRail } from '../board-column.tsx';
import { type BoardStage, useBoardState } from './board-context.ts';

/** A folded stage: a click opens it, as a card does that is carried over it. */
export function Rail({ stage, onOpen }: { stage: BoardStage; onOpen: () => void }) {
  const { ref } = useDroppable({ id: stage.id });
  const isTarget = useBoardState<unknown, boolean>(({ carried }) => carried?.over === stage.id);
  return <BoardRail stage={stage} sum={stage.sum} target={isTarget} ref={ref} onOpen={onOpen} />;
}
