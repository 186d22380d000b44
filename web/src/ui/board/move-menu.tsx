import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { StatusRing } from '../status-ring.tsx';
import classes from './board.module.css';
import type { BoardStage } from './board-context.ts';

interface Props {
  label: string;
  stages: readonly BoardStage[];
  /** The stage of the card. */
  current: string;
  /** The element below which the menu opens. */
  anchor: DOMRect;
  onMove: (stage: string) => void;
  onClose: () => void;
}

/** The way to move a card by a menu. */
export function MoveMenu({ label, stages, current, anchor, onMove, onClose }: Props) {
  const place = { left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height };
  return (
    <Menu opened onClose={onClose} position="bottom-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.anchor}
          style={place}
          tabIndex={-1}
          aria-label={label}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {stages.map(({ id, name, hue, shape }) => (
          <Menu.Item
            key={id}
            disabled={id === current}
            rightSection={id === current && <IconCheck />}
            onClick={() => onMove(id)}
          >
            <StatusRing hue={hue} shape={shape}>
              {name}
            </StatusRing>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
