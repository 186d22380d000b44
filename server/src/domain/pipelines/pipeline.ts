// A pipeline and its stages, through which leads and deals move. Pure rules.
import { DomainError, invalidField } from '../errors.ts';
import type { Identified } from '../record-ref.ts';

export type Outcome = 'open' | 'won' | 'lost';

export interface Stage {
  id: string;
  number: number;
  pipeline: Identified;
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
  /** 0 is the first; defaults to the last. */
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

/** The default probability that a lead or deal in a stage is won. */
export const defaultProbability: Record<Outcome, number> = { open: 0, won: 100, lost: 0 };

interface Keyed {
  id: string;
  key: string;
}

/** Keys are unique among pipelines, and among the stages of a pipeline. */
export function refuseTakenKey(noun: string, others: readonly Keyed[], one: Keyed): void {
  if (others.some(({ id, key }) => id !== one.id && key === one.key)) {
    throw new DomainError('conflict', `There is a ${noun} with the key "${one.key}" already.`);
  }
}

export function refuseMore(noun: string, count: number, max: number): void {
  if (count >= max) throw new DomainError('conflict', `There are ${max} ${noun} already.`);
}

/** The most similar stage of another pipeline, to which a deleted pipeline's records move. */
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

/** The stages in the requested order, which must contain each stage once. */
export function orderAsRequested<Item>(
  stages: readonly Item[],
  requested: readonly unknown[],
  find: (index: number) => Item | undefined,
): Item[] {
  const ordered: Item[] = [];
  for (const index of requested.keys()) {
    const stage = find(index);
    if (stage === undefined) {
      throw invalidField(`stage_ids.${index}`, 'stage_not_in_pipeline');
    }
    ordered.push(stage);
  }
  if (new Set(ordered).size !== stages.length || ordered.length !== stages.length) {
    throw invalidField('stage_ids', 'stage_order_incomplete', { count: stages.length });
  }
  return ordered;
}
