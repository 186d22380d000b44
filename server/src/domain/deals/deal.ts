// A deal is a possible sale: its value, and its stage in a pipeline.
import type { Named, Stage } from '../catalog/catalog.ts';
import type { Identified, Ref } from '../record-ref.ts';

export const dealStatuses = ['open', 'won', 'lost'] as const;
export type DealStatus = (typeof dealStatuses)[number];

export interface Deal {
  id: string;
  number: number;
  title: string;
  /** A decimal string, never a float. */
  value: string;
  currency: string;
  pipeline: Named & { key: string };
  stage: Stage;
  status: DealStatus;
  lostReason: string | null;
  contact: Identified | null;
  lead: Identified | null;
  /** The source of its lead. */
  source: Named | null;
  assignee: Named | null;
  expectedCloseDate: string | null;
  closedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Fields left out do not change; null clears a field. */
export interface DealChanges {
  title?: string;
  value?: string | number;
  currency?: string;
  pipeline?: Ref;
  stage?: Ref;
  contact?: Ref | null;
  lead?: Ref | null;
  assignee?: Ref | null;
  expectedCloseDate?: string | null;
  lostReason?: string | null;
}

export type DealDraft = DealChanges & Required<Pick<DealChanges, 'title' | 'value' | 'currency'>>;

/** The row of a deal, with ids as references. */
export interface DealRow {
  workspace_id: string;
  id: string;
  number: number;
  title: string;
  value: string;
  currency: string;
  pipeline_id: string;
  stage_id: string;
  /** The last open stage that it was in. */
  open_stage_id: string | null;
  status: DealStatus;
  lost_reason: string | null;
  contact_id: string | null;
  lead_id: string | null;
  assigned_member_id: string | null;
  expected_close_date: string | null;
  closed_at: Date | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
}
