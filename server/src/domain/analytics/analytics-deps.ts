import type { ReadDeps } from '../catalog/read-deps.ts';

export interface AnalyticsDeps extends ReadDeps {
  clock: { now: () => Date };
}
