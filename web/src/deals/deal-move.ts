// How the status of a deal changes: by its stage, or to an outcome of its pipeline.
import type { Deal, Inlet, PostOptions } from '@inlet/sdk';

/** A stage that is won or lost makes the deal so; lost has a reason. */
export function moveDeal(
  inlet: Inlet,
  deal: Pick<Deal, 'id'>,
  stage: { id: number; pipeline_id: number | null },
  options: PostOptions & { lostReason?: string | undefined },
): Promise<Deal> {
  const { lostReason, ...call } = options;
  const body = {
    ...{ stage_id: stage.id, ...(stage.pipeline_id && { pipeline_id: stage.pipeline_id }) },
    ...(lostReason && { lost_reason: lostReason }),
  };
  return inlet.deals.move(deal.id, body, call);
}
