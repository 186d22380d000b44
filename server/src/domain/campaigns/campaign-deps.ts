import type { WriteDeps } from '../events/write-in-workspace.ts';
import type { ListDeps } from '../leads/list/list-leads.ts';
import type { ParseFilter } from './audience.ts';

export type CampaignReadDeps = ListDeps & { parseFilter: ParseFilter };
export type CampaignDeps = WriteDeps & CampaignReadDeps;
