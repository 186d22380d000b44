import { useDraggable } from '@dnd-kit/react';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Step } from '../definition.ts';
import type { StepLook } from '../step-looks.ts';
import { CardFace } from './card-face.tsx';
import { useFlow } from './flow-context.ts';
import type { CarriedStep } from './flow-drag.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import classes from './step-card.module.css';

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
  const { ref } = useDraggable<CarriedStep>({
    ...{ id, disabled: step === undefined || !mayWrite },
    ...(step && { data: { step } }),
  });
  return (
    <button
      ref={ref}
      type="button"
      className={classes.card}
      data-card={id}
      data-lit={outcome}
      data-pale={(way !== undefined && outcome === undefined) || undefined}
      data-wrong={problem !== undefined || undefined}
      data-dragged={(step !== undefined && drag.step?.id === id) || undefined}
      aria-pressed={selected === id}
      aria-keyshortcuts={step && mayWrite ? 'Shift+ArrowUp Shift+ArrowDown Delete' : undefined}
      onClick={() => select(id)}
      onKeyDown={(event) => step && onCardKey(event, step)}
    >
      <CardFace {...{ look, title, detail, problem }} />
      {problem === undefined ? <OutcomeMark outcome={outcome} /> : <IconAlertCircle aria-hidden />}
    </button>
  );
}
