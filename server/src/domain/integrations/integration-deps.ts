import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';

export type IntegrationReadDeps = Pick<ReadDeps, 'database'> & { sealer: Sealer };
export type IntegrationDeps = WriteDeps & { sealer: Sealer };
