import { IconAlertCircle } from '@tabler/icons-react';
import type { Step } from '../definition.ts';
import type { StepLook } from '../step-looks.ts';
import classes from './flow.module.css';
import { useFlow } from './flow-context.ts';
import { OutcomeMark } from './outcome-mark.tsx';

interface Props {
  /** The id of the step, or trigger. */
  id: string;
  step?: Step;
  look: StepLook;
  title: string;
  detail: string;
  problems: Record<string, string>;
}

export function StepCard({ id, step, look, title, detail, problems }: Props) {
  const { selected, select, way, mayWrite, drag, onCardKey } = useFlow();
  const [problem] = Object.values(problems);
  const outcome = id === 'trigger' && way !== undefined ? 'done' : way?.get(id);
  const Icon = look.icon;
  return (
    <button
      type="button"
      className={classes.card}
      data-card={id}
      data-lit={outcome}
      data-pale={(way !== undefined && outcome === undefined) || undefined}
      data-wrong={problem !== undefined || undefined}
      data-dragged={(step !== undefined && drag.step?.id === id) || undefined}
      aria-pressed={selected === id}
      aria-keyshortcuts={step && mayWrite ? 'Shift+ArrowUp Shift+ArrowDown Delete' : undefined}
      draggable={step !== undefined && mayWrite}
      onClick={() => select(id)}
      onKeyDown={(event) => step && onCardKey(event, step)}
      onDragStart={(event) => {
        if (step === undefined) return;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        drag.start(step);
      }}
      onDragEnd={drag.end}
    >
      <span className={classes.icon} data-hue={look.hue}>
        <Icon aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.title} dir="auto">
          {title}
        </span>
        {problem === undefined ? (
          <span className={classes.detail} dir="auto">
            {detail}
          </span>
        ) : (
          <span className={classes.problem}>{problem}</span>
        )}
      </span>
      {problem === undefined ? <OutcomeMark outcome={outcome} /> : <IconAlertCircle aria-hidden />}
    </button>
  );
}
