// An automation: its trigger, its conditions and its steps.
import type { Identified } from '../record-ref.ts';

/** A resolved reference to a record in a trigger or a step. */
export type Reference = Identified;

export type Settings = Record<string, unknown>;

export interface Step extends Settings {
  /** Stays the same across versions. */
  id: string;
  type: string;
}

export interface Definition {
  trigger: Settings;
  conditions: Settings[];
  steps: Step[];
}

export interface Automation extends Definition {
  id: string;
  number: number;
  name: string;
  active: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

interface DefinitionInput {
  trigger?: Settings | undefined;
  conditions?: Settings[] | undefined;
  steps?: Settings[] | undefined;
}

export type AutomationChanges = DefinitionInput & {
  name?: string | undefined;
  active?: boolean | undefined;
};

export type NewAutomation = AutomationChanges & {
  name: string;
  trigger: Settings;
  steps: Settings[];
};

export const maxSteps = 100;
export const maxBranchDepth = 3;
