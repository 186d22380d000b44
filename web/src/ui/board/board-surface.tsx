import { DragOverlay } from '@dnd-kit/react';
import { VisuallyHidden } from '@mantine/core';
import { type MouseEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import classes from './board.module.css';
import type { BoardProps } from './board.tsx';
import {
  type BoardContextValue,
  BoardProvider,
  type BoardStage,
  type LaneHandle,
} from './board-context.ts';
import { createBoardStore } from './board-state.ts';
import { noteFlight } from './flights.ts';
import { MoveBar } from './move-bar.tsx';
import { MoveMenu } from './move-menu.tsx';
import { Rail } from './rail.tsx';
import { StagePicker } from './stage-picker.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useDrag } from './use-drag.ts';

interface OpenMenu<Card> {
  card: Card;
  lane: string;
  anchor: DOMRect;
}

export function BoardSurface<Card>(props: BoardProps<Card> & { isPhone: boolean }) {
  const { stages, texts, idOf, nameOf, renderCard, onMove, onOpen, isPhone } = props;
  const [store] = useState(() => createBoardStore<Card>());
  const [lanes] = useState(() => new Map<string, LaneHandle<Card>>());
  const [menu, setMenu] = useState<OpenMenu<Card>>();
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const instructionsId = useId();
  const latest = useRef(props);
  latest.current = props;
  const stageName = (id: string) => stages.find((stage) => stage.id === id)?.name ?? '';

  const mayMove = onMove !== undefined;
  const move = useMemo(
    () =>
      !mayMove
        ? undefined
        : (card: Card, from: string, to: string) => {
            const { texts: words, stages: known, nameOf: naming } = latest.current;
            const name = known.find(({ id }) => id === to)?.name ?? '';
            setSaid(words.dropped(naming(card), name));
            latest.current.onMove?.(card, from, to);
          },
    [mayMove],
  );
  const context = useMemo(
    (): BoardContextValue<Card> => ({
      ...{ store, texts, instructionsId, idOf, nameOf, renderCard, move },
      openMenu: (card, lane, button) =>
        setMenu({ card, lane, anchor: button.getBoundingClientRect() }),
      register(lane, handle) {
        lanes.set(lane, handle);
        return () => {
          if (lanes.get(lane) === handle) lanes.delete(lane);
        };
      },
    }),
    [store, lanes, texts, instructionsId, idOf, nameOf, renderCard, move],
  );
  const onDrop = (card: Card, from: string, to: string) => move?.(card, from, to);
  const onPutBack = (card: Card) => setSaid(texts.putBack(nameOf(card)));
  const { onKeyDown } = useBoardKeys<Card>({
    ...{ store, lanes, idOf, onOpen, onDrop, onPutBack },
    stages: stages.map(({ id }) => id),
    mayMove,
    onLift: (card, from) => setSaid(texts.lifted(nameOf(card), stageName(from))),
    onOver: (to) => setSaid(texts.over(stageName(to))),
  });
  useDrag<Card>({ store, onDrop, onPutBack });

  function onClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const item = target.closest<HTMLElement>('[data-card]');
    if (event.defaultPrevented || item === null || target.closest('a, button') !== null) return;
    const { card: id, lane = '' } = item.dataset;
    const card = lanes.get(lane)?.cards.find((one) => idOf(one) === id);
    if (card !== undefined) onOpen(card);
  }

  const shown = useShownStages(stages, isPhone);
  const fold = (id: string) => () => setOpened(new Set([...opened].filter((one) => one !== id)));
  return (
    <BoardProvider value={context as BoardContextValue<unknown>}>
      {isPhone && (
        <StagePicker stages={stages} current={shown.current} texts={texts} onPick={shown.pick} />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its cards have the focus */}
      <div className={classes.board} onKeyDown={onKeyDown} onClick={onClick}>
        {shown.stages.map((stage) =>
          stage.isRail && !isPhone && !opened.has(stage.id) ? (
            <Rail
              key={stage.id}
              stage={stage}
              onOpen={() => setOpened(new Set([...opened, stage.id]))}
            />
          ) : (
            <Lane key={stage.id}>
              {props.children(stage, stage.isRail && !isPhone ? fold(stage.id) : undefined)}
            </Lane>
          ),
        )}
      </div>
      <MoveBar stages={stages} />
      <DragOverlay className={classes.overlay} dropAnimation={null}>
        {({ data }) => <div className={classes.carried}>{renderCard(data.card as Card)}</div>}
      </DragOverlay>
      {menu && (
        <MoveMenu
          label={texts.moveTo}
          stages={stages}
          current={menu.lane}
          anchor={menu.anchor}
          onMove={(to) => {
            noteFlight(idOf(menu.card));
            move?.(menu.card, menu.lane, to);
          }}
          onClose={() => setMenu(undefined)}
        />
      )}
      <VisuallyHidden id={instructionsId}>{texts.instructions}</VisuallyHidden>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </BoardProvider>
  );
}

const Lane = ({ children }: { children: ReactNode }) => children;

/** All of them, or on a phone the one that was picked. */
function useShownStages(stages: readonly BoardStage[], isPhone: boolean) {
  const [picked, pick] = useState<string>();
  const current = stages.find(({ id }) => id === picked) ?? stages[0];
  const one = current === undefined ? [] : [current];
  return { stages: isPhone ? one : stages, current, pick };
}
