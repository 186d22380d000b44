import { rich } from '../../texts/rich.tsx';
import { t } from '../../texts/t.ts';
import type { BoardTexts } from '../../ui/board/board-context.ts';

export const boardTexts = (): BoardTexts => ({
  instructions: t('board.instructions'),
  moveTo: t('board.moveTo'),
  actions: (name) => t('board.actions', { name }),
  moving: (name, from, to) => rich('board.moving', { name: <b>{name}</b> }, { from, to }),
  lifted: (name, stage) => t('board.lifted', { name, stage }),
  over: (stage) => t('board.over', { stage }),
  dropped: (name, stage) => t('board.dropped', { name, stage }),
  putBack: (name) => t('board.putBack', { name }),
  stage: t('board.stageKey'),
  drop: t('board.dropKey'),
  escape: t('board.escapeKey'),
  fold: (stage) => t('board.fold', { stage }),
  previous: t('board.previous'),
  next: t('board.next'),
  pick: t('board.pick'),
});
