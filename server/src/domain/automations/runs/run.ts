// A run of an automation: one pass through its steps for one record.
import type { Settings } from '../automation.ts';

export const runStates = [
  'ready',
  'waiting',
  'calling',
  'finished',
  'failed',
  'cancelled',
] as const;
export type RunState = (typeof runStates)[number];

/** Runs that start each other, longer than this, are taken for a loop. */
export const maxDepth = 8;

/** Carries the depth of the run with its calls, since they may come back to an automation. */
export const depthHeader = 'inlet-depth';

/** Why a run or a step failed; the code is stable, and screens make their sentence of it. */
export interface RunError {
  code: string;
  message: string;
}

export interface NewRun {
  id: string;
  automationId: string;
  version: number;
  /** Unique within the automation, so that nothing starts it twice. */
  startedBy: string;
  leadId: string | null;
  dealId: string | null;
  contactId: string | null;
  depth: number;
  parentId: string | null;
  /** The first step; null for an automation without one. */
  stepId: string | null;
  trigger: Settings;
}

/** How a wait ended, or what an address responded, by the id of the step. */
export type RunResults = Record<string, Settings>;

/** A run that is not ended, as the runner takes it. */
export interface OpenRun extends NewRun {
  number: number;
  state: 'ready' | 'waiting' | 'calling';
  stepCount: number;
  waitsFor: string | null;
  /** The last event when its wait began; null when it does not wait. */
  waitsSince: number | null;
  attempts: number;
  results: RunResults;
  createdAt: Date;
}
