// The row of a workspace, and its mapping.
import { checkPlan, type Workspace } from './workspace.ts';

export const workspaceColumns = [
  'id',
  'number',
  'slug',
  'seller_code',
  'name',
  'plan',
  'country',
  'time_zone',
  'created_at',
] as const;

interface WorkspaceRow {
  id: string;
  number: number;
  slug: string;
  seller_code: string;
  name: string;
  plan: string;
  country: string;
  time_zone: string;
  created_at: Date;
}

export function toWorkspace(row: WorkspaceRow): Workspace {
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    sellerCode: row.seller_code,
    name: row.name,
    plan: checkPlan(row.plan),
    country: row.country,
    timeZone: row.time_zone,
    createdAt: row.created_at,
  };
}
