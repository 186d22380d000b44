// What every card of the flow needs.
import { createContext, useContext } from 'react';
import type { Place, Step } from '../definition.ts';
import type { Outcome } from '../outcome.ts';
import type { Schemas } from '../use-automation.ts';
import type { Words } from '../words.ts';

export interface Flow {
  words: Words;
  schemas: Schemas;
  mayWrite: boolean;
  /** Whether calls of its address start it, so that it has the body of a call. */
  isCalled: boolean;
  /** The id of a step, or trigger. */
  selected: string | undefined;
  select: (id: string) => void;
  /** The steps on the way of the test that is shown; undefined without one. */
  way: ReadonlyMap<string, Outcome> | undefined;
  problemsOf: (path: string) => Record<string, string>;
  insert: (place: Place, type: string) => void;
  drag: {
    step: Step | undefined;
    start: (step: Step) => void;
    end: () => void;
    drop: (step: Step, place: Place) => void;
  };
  onCardKey: (event: React.KeyboardEvent, step: Step) => void;
}

export const FlowContext = createContext<Flow | undefined>(undefined);

export function useFlow(): Flow {
  const flow = useContext(FlowContext);
  if (flow === undefined) throw new Error('A card stands in a flow.');
  return flow;
}
