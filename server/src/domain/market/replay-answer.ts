// A request that was answered before is answered so again, even when its offer is closed by now or
// asks for more. No lead is made here.
import type { CaptureRequest, CaptureResult, Companion } from '../leads/intake/capture.ts';
import { findIdempotencyRecords } from '../leads/intake/idempotency-records.ts';
import { prepareCapture } from '../leads/intake/prepare-capture.ts';
import { OfferChanged, unlessOfferChanged } from './offer-changed.ts';
import type { Sale } from './sale.ts';
import type { Submission, SubmitLeadDeps } from './submission.ts';

const makeNone: Companion<Sale> = {
  afterInsert: () => Promise.reject(new OfferChanged('There is no offer for the lead.')),
};

export async function replayAnswer(
  deps: SubmitLeadDeps,
  submission: Submission,
): Promise<CaptureResult<Sale> | undefined> {
  if (submission.idempotency === undefined) return undefined;
  const { supplierId, category, ...asked } = submission;
  const request: CaptureRequest<Sale> = {
    ...asked,
    duplicates: { rule: 'create' },
    companion: makeNone,
  };
  if (!(await isRemembered(deps, request))) return undefined;
  // The usual way counts the request and looks at the key as it is now.
  return unlessOfferChanged(deps.captureLead<Sale>(request));
}

async function isRemembered(
  { intake, catalogs }: SubmitLeadDeps,
  request: CaptureRequest<Sale>,
): Promise<boolean> {
  const catalog = await catalogs.any(request.workspaceId, intake);
  const connection = await intake.connect();
  try {
    const prepared = prepareCapture(request as CaptureRequest<unknown>, catalog);
    return (await findIdempotencyRecords(connection, [prepared])).size > 0;
  } finally {
    connection.release();
  }
}
