// Replays the stored response of a request that is about to be refused: the response under its
// Idempotency-Key stays valid, whatever has changed since. Creates no lead.
import type { PipelinePool } from '../../../platform/database/pipeline-pool.ts';
import type { CatalogCache } from '../../catalog/catalog-cache.ts';
import { bindHook, type CaptureHook, type CaptureRequest, type CaptureResult } from './capture.ts';
import type { CaptureLead } from './capture-lead.ts';
import { findIdempotencyRecords } from './idempotency-records.ts';
import { prepareCapture } from './prepare-capture.ts';
import { undefinedIfAborted } from './undefined-if-aborted.ts';

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

export async function replayResponse<Outcome>(
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
  if (!(await hasRecord(deps, request as CaptureRequest<unknown>))) return undefined;
  // captureLead counts the request and checks that the key is still valid.
  return undefinedIfAborted(deps.captureLead<Outcome>(request), NothingToCreate);
}

async function hasRecord(
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
