import type { MountRoutes } from '../resource.ts';
import { activityAnalyticsRoute } from './activity-route.ts';
import { pipelineAnalyticsRoute } from './pipeline-route.ts';
import { responseTimeRoute } from './response-time-route.ts';
import { sourceAnalyticsRoute } from './sources-route.ts';

export const analyticsRoutes: MountRoutes = (scope, services, style) => {
  for (const mount of [
    pipelineAnalyticsRoute,
    sourceAnalyticsRoute,
    activityAnalyticsRoute,
    responseTimeRoute,
  ]) {
    mount(scope, services, style);
  }
};
