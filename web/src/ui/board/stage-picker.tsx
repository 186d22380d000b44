import { Menu } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button } from '../button.tsx';
import { IconButton } from '../icon-button.tsx';
import { StatusRing } from '../status-ring.tsx';
import classes from './board.module.css';
import type { BoardStage, BoardTexts } from './board-context.ts';

interface Props {
  stages: readonly BoardStage[];
  current: BoardStage | undefined;
  texts: BoardTexts;
  onPick: (stage: string) => void;
}

/** Which stage a phone shows. */
export function StagePicker({ stages, current, texts, onPick }: Props) {
  if (current === undefined) return null;
  const at = stages.indexOf(current);
  const step = (by: number) => {
    const stage = stages[at + by];
    if (stage !== undefined) onPick(stage.id);
  };
  return (
    <div className={classes.picker}>
      <IconButton
        label={texts.previous}
        icon={<IconChevronLeft />}
        disabled={at === 0}
        onClick={() => step(-1)}
      />
      <Menu position="bottom" width="target">
        <Menu.Target>
          <Button className={classes.pick} end={<IconChevronDown />} aria-label={texts.pick}>
            <Name stage={current} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stages.map((stage) => (
            <Menu.Item key={stage.id} onClick={() => onPick(stage.id)}>
              <Name stage={stage} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <IconButton
        label={texts.next}
        icon={<IconChevronRight />}
        disabled={at === stages.length - 1}
        onClick={() => step(1)}
      />
    </div>
  );
}

function Name({ stage: { name, hue, shape, count } }: { stage: BoardStage }) {
  return (
    <span className={classes.pickName}>
      <StatusRing hue={hue} shape={shape}>
        {name}
      </StatusRing>
      <span className={classes.pickCount}>{count}</span>
    </span>
  );
}
