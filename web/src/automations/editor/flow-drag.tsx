// Drags cards of the flow to another place, with the mouse or a finger.
import { AutoScroller, Cursor, Feedback, PreventSelection, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider, DragOverlay, PointerSensor } from '@dnd-kit/react';
import type { ReactNode } from 'react';
import { styleNonce } from '../../style-nonce.ts';
import type { Place, Step } from '../definition.ts';
import { lookOfStep } from '../step-looks.ts';
import { stepDetail, stepTitle } from '../words.ts';
import { CardFace } from './card-face.tsx';
import { useFlow } from './flow-context.ts';
import classes from './step-card.module.css';

// Keys move a card in a way of their own.
const sensors = [PointerSensor];
const plugins = [
  ...[AutoScroller, Cursor, Feedback, PreventSelection],
  StyleInjector.configure({ nonce: styleNonce }),
];

/** Of a card that can be dragged. */
export type CarriedStep = {
  step: Step;
};

/** Of a plus, on which a card can be dropped. */
export type DropPlace = {
  place: Place;
};

export function FlowDrag({ children }: { children: ReactNode }) {
  const { drag, words } = useFlow();
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragStart={({ operation: { source } }) =>
        source && drag.start((source.data as CarriedStep).step)
      }
      onDragEnd={({ operation: { source, target }, canceled }) => {
        drag.end();
        if (canceled || source === null || target === null) return;
        drag.drop((source.data as CarriedStep).step, (target.data as DropPlace).place);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {({ data }) => {
          const { step } = data as CarriedStep;
          return (
            <div className={classes.card} data-carried>
              <CardFace
                look={lookOfStep(step.type)}
                title={stepTitle(step, words)}
                detail={stepDetail(step, words)}
              />
            </div>
          );
        }}
      </DragOverlay>
    </DragDropProvider>
  );
}
