// A pipeline and its stages: the way that leads and deals go. Their pure rules.
import { DomainError, invalidField } from '../errors.ts';

export type Outcome = 'open' | 'won' | 'lost';

export interface Stage {
  id: string;
  number: number;
  pipeline: { id: string; number: number };
  key: string;
  name: string;
  position: number;
  probability: number;
  outcome: Outcome;
  color: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface Pipeline {
  id: string;
  number: number;
  key: string;
  name: string;
  position: number;
  stages: Stage[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface NewStage {
  name: string;
  key?: string | undefined;
  /** 0 is the first; left out, the last. */
  position?: number | undefined;
  probability?: number | undefined;
  outcome?: Outcome | undefined;
  color?: string | null | undefined;
}

export type StageChanges = Partial<NewStage>;

export interface NewPipeline {
  name: string;
  key?: string | undefined;
  position?: number | undefined;
  stages?: NewStage[] | undefined;
}

export type PipelineChanges = Partial<Omit<NewPipeline, 'stages'>>;

export const maxPipelines = 500;
export const maxStages = 100;

/** How likely a stage is to be won, where nobody says. */
export const defaultProbability: Record<Outcome, number> = { open: 0, won: 100, lost: 0 };

interface Keyed {
  id: string;
  key: string;
}

/** A key is that of one pipeline, or of one stage of a pipeline. */
export function refuseTakenKey(what: string, others: readonly Keyed[], one: Keyed): void {
  if (others.some(({ id, key }) => id !== one.id && key === one.key)) {
    throw new DomainError('conflict', `There is a ${what} with the key "${one.key}" already.`);
  }
}

export function refuseMore(what: string, there: number, most: number): void {
  if (there >= most) throw new DomainError('conflict', `There are ${most} ${what} already.`);
}

/** Where what stands in a stage goes when its pipeline is deleted: to the stage most like it. */
export function counterpartOf<Candidate extends { key: string; outcome: Outcome }>(
  stage: { key: string; outcome: Outcome },
  candidates: readonly Candidate[],
): Candidate | undefined {
  return (
    candidates.find(({ key }) => key === stage.key) ??
    candidates.find(({ outcome }) => outcome === stage.outcome) ??
    candidates[0]
  );
}

/** The stages in the order that was asked for, which has to name each of them once. */
export function inOrder<Item>(
  stages: readonly Item[],
  asked: readonly unknown[],
  find: (index: number) => Item | undefined,
): Item[] {
  const ordered: Item[] = [];
  for (const index of asked.keys()) {
    const stage = find(index);
    if (stage === undefined) {
      throw invalidField(`stage_ids.${index}`, 'This is not a stage of the pipeline.');
    }
    ordered.push(stage);
  }
  if (new Set(ordered).size !== stages.length || ordered.length !== stages.length) {
    throw invalidField('stage_ids', `Name each of the ${stages.length} stages once.`);
  }
  return ordered;
}
