// An automation: what sets it off, on which conditions, and the steps that follow.
import type { Identified } from '../record-ref.ts';

/** In a trigger or a step, in place of what the sender called a record. */
export type Reference = Identified;

export type Settings = Record<string, unknown>;

export interface Step extends Settings {
  /** Stays the same when the automation is changed. */
  id: string;
  type: string;
}

export interface Plan {
  trigger: Settings;
  conditions: Settings[];
  steps: Step[];
}

export interface Automation extends Plan {
  id: string;
  number: number;
  name: string;
  active: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface PlanInput {
  trigger?: Settings | undefined;
  conditions?: Settings[] | undefined;
  steps?: Settings[] | undefined;
}

export type AutomationChanges = PlanInput & {
  name?: string | undefined;
  active?: boolean | undefined;
};

export type NewAutomation = AutomationChanges & {
  name: string;
  trigger: Settings;
  steps: Settings[];
};

export const maxSteps = 100;
export const deepestBranch = 3;
