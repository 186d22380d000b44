import { sql } from 'kysely';
import { DomainError } from '../errors.ts';
import type { LeadDependents } from '../leads/merge/merge-leads.ts';

/** A lead of the market stays by itself: its offer, its buyers and its price belong to it alone. */
export const refuseMarketLeads: LeadDependents = {
  async refuse(db, workspaceId, leadIds) {
    const { rows } = await sql`select lead_id from market_leads
      where workspace_id = ${workspaceId} and lead_id = any(${leadIds}::uuid[]) limit 1`.execute(
      db,
    );
    if (rows.length === 0) return;
    throw new DomainError('conflict', 'A lead of the market cannot become part of another lead.');
  },
};
