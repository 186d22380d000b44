// The row of a workspace, and its mapping.
import { checkLanguage } from '../language.ts';
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
  'currency',
  'language',
  'version',
  'created_at',
  'updated_at',
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
  currency: string;
  language: string;
  version: number;
  created_at: Date;
  updated_at: Date;
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
    currency: row.currency,
    language: checkLanguage(row.language),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
