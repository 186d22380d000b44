// For a request that is about to be refused: when it was answered before under its Idempotency-Key,
// it is answered so again, whatever changed since. No lead is made here.
import type { PipelinePool } from '../../../platform/database/pipeline-pool.ts';
import type { CatalogCache } from '../../catalog/catalog-cache.ts';
import { bindHook, type CaptureHook, type CaptureRequest, type CaptureResult } from './capture.ts';
import type { CaptureLead } from './capture-lead.ts';
import { findIdempotencyRecords } from './idempotency-records.ts';
import { prepareCapture } from './prepare-capture.ts';
import { unlessGivenUp } from './unless-given-up.ts';

export interface ReplayDeps {
  captureLead: CaptureLead;
  intake: PipelinePool;
  catalogs: CatalogCache;
}

type Replayed<Outcome> = Pick<
  CaptureRequest<Outcome>,
  'workspaceId' | 'key' | 'actor' | 'idempotency'
>;

class NothingToCreate extends Error {}
const createNothing: CaptureHook<null, never> = {
  afterInsert: () => Promise.reject(new NothingToCreate('This request creates no lead.')),
};

export async function replayAnswer<Outcome>(
  deps: ReplayDeps,
  { workspaceId, key, actor, idempotency }: Replayed<Outcome>,
): Promise<CaptureResult<Outcome> | undefined> {
  if (idempotency === undefined) return undefined;
  const request: CaptureRequest<Outcome> = {
    ...{ workspaceId, key, actor, idempotency },
    draft: { firstName: '', lastName: '' },
    duplicates: { rule: 'create' },
    hook: bindHook(createNothing, null),
  };
  if (!(await isRemembered(deps, request as CaptureRequest<unknown>))) return undefined;
  // The usual way counts the request and looks at the key as it is now.
  return unlessGivenUp(deps.captureLead<Outcome>(request), NothingToCreate);
}

async function isRemembered(
  { intake, catalogs }: ReplayDeps,
  request: CaptureRequest<unknown>,
): Promise<boolean> {
  const catalog = await catalogs.any(request.workspaceId, intake);
  const connection = await intake.connect();
  try {
    return (await findIdempotencyRecords(connection, [prepareCapture(request, catalog)])).size > 0;
  } finally {
    connection.release();
  }
}
