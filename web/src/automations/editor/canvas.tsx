// The flow on its canvas, with zoom, fit, undo and redo.
import { IconArrowBackUp, IconArrowForwardUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { formatPercent } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Draft } from '../definition.ts';
import { lookOfTrigger } from '../step-looks.ts';
import { eventName, triggerDetail } from '../words.ts';
import classes from './flow.module.css';
import { useFlow } from './flow-context.ts';
import { FlowDrag } from './flow-drag.tsx';
import { StepCard } from './step-card.tsx';
import { StepList } from './step-list.tsx';

interface Props {
  draft: Draft;
  triggerProblems: Record<string, string>;
  onUndo: (() => void) | undefined;
  onRedo: (() => void) | undefined;
}

/** Texts can still be read. */
const minReadable = 0.75;
const zooms = [0.25, 0.5, 0.75, 1, 1.25, 1.5] as const;

export function Canvas({ draft, triggerProblems, onUndo, onRedo }: Props) {
  const { words, mayWrite } = useFlow();
  const [zoom, setZoom] = useState(1);
  const scroll = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const { trigger, conditions, steps } = draft;

  // A flow that is wider than the window begins smaller.
  useLayoutEffect(() => {
    const [outer, inner] = [scroll.current, flow.current];
    if (outer === null || inner === null) return;
    const fitting = outer.clientWidth / inner.scrollWidth;
    if (fitting < 1) setZoom(Math.max(minReadable, Math.floor(fitting * 20) / 20));
  }, []);

  function fit() {
    const [outer, inner] = [scroll.current, flow.current];
    if (outer === null || inner === null) return;
    const [width, height] = [inner.scrollWidth, inner.scrollHeight];
    const fitting = Math.min(1, outer.clientWidth / width, outer.clientHeight / height);
    setZoom(Math.max(zooms[0], Math.floor(fitting * 20) / 20));
    outer.scrollTo({ top: 0 });
  }

  return (
    <section className={classes.canvas} aria-label={t('automations.flow')}>
      <div ref={scroll} className={classes.scroll}>
        <FlowDrag>
          <div ref={flow} className={classes.flow} style={{ zoom }}>
            <StepCard
              id="trigger"
              look={lookOfTrigger(trigger.type)}
              title={eventName(trigger.type)}
              detail={triggerDetail(trigger, conditions, words)}
              problems={triggerProblems}
            />
            <StepList list="steps" steps={steps} end="automation" />
          </div>
        </FlowDrag>
      </div>
      <div className={classes.zoom} role="toolbar" aria-label={t('automations.canvasTools')}>
        <IconButton
          label={t('automations.zoomOut')}
          icon={<IconMinus />}
          onClick={() => setZoom(zooms.findLast((one) => one < zoom) ?? zoom)}
        />
        <span className={classes.percent}>{formatPercent(language(), zoom)}</span>
        <IconButton
          label={t('automations.zoomIn')}
          icon={<IconPlus />}
          onClick={() => setZoom(zooms.find((one) => one > zoom) ?? zoom)}
        />
        <span className={classes.divide} />
        <Button tone="quiet" onClick={fit}>
          {t('automations.fit')}
        </Button>
        {mayWrite && (
          <>
            <span className={classes.divide} />
            <IconButton
              label={t('automations.undo')}
              icon={<IconArrowBackUp />}
              keys={['mod', 'z']}
              disabled={onUndo === undefined}
              onClick={onUndo}
            />
            <IconButton
              label={t('automations.redo')}
              icon={<IconArrowForwardUp />}
              keys={['mod', 'shift', 'z']}
              disabled={onRedo === undefined}
              onClick={onRedo}
            />
          </>
        )}
      </div>
    </section>
  );
}
