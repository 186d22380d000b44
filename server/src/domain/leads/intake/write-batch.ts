// Writes the verdicts of a batch, and builds its results.

import type { Queries } from '../../../platform/database/queries.ts';
import { columnValues } from '../../../platform/database/rows.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { writeContacts } from '../../contacts/write-contacts.ts';
import type { NewEvent } from '../../events/event.ts';
import { writeCounts } from '../counts/write-counts.ts';
import type { Lead } from '../lead.ts';
import { toLead } from '../to-lead.ts';
import { countsOfBatch } from './batch-counts.ts';
import { eventsOf } from './batch-events.ts';
import type { CaptureHook, CaptureResult, CreatedLead, HookResult } from './capture.ts';
import { filledColumns, fillLeads, insertLeads, insertLeadTags } from './intake-queries.ts';
import type { TouchedContact, Verdict } from './judge-batch.ts';
import type { KnownLead } from './lead-index.ts';
import { resolveNames } from './resolve-names.ts';

type Create = Extract<Verdict, { kind: 'create' }>;
type Fill = Extract<Verdict, { kind: 'fill' }>;

export interface Written {
  /** Resolves when the rows are written; rejects when one of them could not be. */
  sent: Promise<void>;
  results: CaptureResult<unknown>[];
  events: NewEvent[];
  /** The catalogs with new names, to cache after the commit. */
  catalogs: Catalog[];
}

export async function writeBatch(
  connection: Queries,
  verdicts: readonly Verdict[],
  catalogs: Map<string, Catalog>,
  at: Date,
): Promise<Written> {
  const creates = verdicts.filter((verdict) => verdict.kind === 'create');
  const fills = verdicts.filter((verdict) => verdict.kind === 'fill');
  const changedCatalogs = await resolveNames(connection, verdicts, catalogs);
  const catalogOf = (workspaceId: string): Catalog => {
    const catalog = changedCatalogs.get(workspaceId) ?? catalogs.get(workspaceId);
    if (catalog === undefined) throw new Error(`no catalog of workspace ${workspaceId}`);
    return catalog;
  };
  const leadCache = new Map<KnownLead, Lead>();
  const leadOf = (known: KnownLead): Lead => {
    const lead =
      leadCache.get(known) ??
      toLead(known.row, catalogOf(known.row.workspace_id), known.contactNumber, known.tagIds);
    leadCache.set(known, lead);
    return lead;
  };

  // Sent, not awaited: the statements that follow share the round trip.
  const sent = writeRows(connection, creates, fills, at);
  sent.catch(() => {});
  const { outcomes, events: ofHooks } = await runHooks(connection, creates, leadOf, at).catch(
    async (error) => {
      // If the statements before failed, their error is the cause.
      await sent;
      throw error;
    },
  );

  const results: CaptureResult<unknown>[] = [];
  for (const verdict of verdicts) results.push(resultOf(verdict, results, leadOf, outcomes));
  return {
    sent,
    results,
    events: [...eventsOf(creates, fills, leadOf, catalogOf), ...ofHooks],
    catalogs: [...changedCatalogs.values()],
  };
}

async function writeRows(
  connection: Queries,
  creates: readonly Create[],
  fills: readonly Fill[],
  at: Date,
): Promise<void> {
  const touched = new Map<string, TouchedContact>();
  for (const { touched: one } of creates) {
    if (one && !touched.has(one.contact.id)) touched.set(one.contact.id, one);
  }
  const contacts = [...touched.values()];
  const created = creates.map(({ lead }) => lead);
  const filled = [...new Set(fills.map(({ lead }) => lead))].filter(
    (lead) => !created.includes(lead),
  );
  const tags = [...created, ...filled].flatMap(({ row, tagIds }) =>
    tagIds.map((tagId) => ({ row, tagId })),
  );
  const queries: Promise<unknown>[] = [
    writeContacts(
      connection,
      contacts.filter(({ isNew }) => isNew).map(({ contact }) => contact),
      contacts.filter(({ isNew }) => !isNew).map(({ contact }) => contact),
      at,
    ),
  ];
  queries.push(writeCounts(connection, countsOfBatch(created, fills)));
  if (created.length > 0) {
    queries.push(connection.query(insertLeads(created.map(({ row }) => row))));
  }
  if (filled.length > 0) {
    const values = columnValues(
      filledColumns,
      filled.map(({ row }) => row),
    );
    queries.push(connection.query({ ...fillLeads, values }));
  }
  if (tags.length > 0) {
    const values = [
      tags.map(({ row }) => row.workspace_id),
      tags.map(({ row }) => row.id),
      tags.map(({ tagId }) => tagId),
      tags.map(({ row }) => row.created_at),
      tags.map(({ row }) => row.number),
    ];
    queries.push(connection.query({ ...insertLeadTags, values }));
  }
  await Promise.all(queries);
}

async function runHooks(
  connection: Queries,
  creates: readonly Create[],
  leadOf: (known: KnownLead) => Lead,
  at: Date,
): Promise<HookResult<unknown>> {
  const groups = new Map<CaptureHook<unknown, unknown>, CreatedLead<unknown>[]>();
  for (const { request, lead } of creates) {
    if (request.hook === undefined) continue;
    const { hook, context } = request.hook;
    const group = groups.get(hook) ?? [];
    group.push({ lead: leadOf(lead), request, context });
    groups.set(hook, group);
  }
  const outcomes = new Map<string, unknown>();
  const events: NewEvent[] = [];
  for (const [hook, created] of groups) {
    const result = await hook.afterInsert(connection, created, at);
    for (const [leadId, outcome] of result.outcomes) outcomes.set(leadId, outcome);
    events.push(...result.events);
  }
  return { outcomes, events };
}

function resultOf(
  verdict: Verdict,
  earlier: readonly CaptureResult<unknown>[],
  leadOf: (known: KnownLead) => Lead,
  outcomes: Map<string, unknown>,
): CaptureResult<unknown> {
  const { window } = verdict;
  switch (verdict.kind) {
    case 'create': {
      const lead = leadOf(verdict.lead);
      return { window, kind: 'created', lead, outcome: outcomes.get(lead.id) };
    }
    case 'fill':
      return { window, kind: 'filled', lead: leadOf(verdict.lead) };
    case 'refuse':
      return {
        ...{ window, kind: 'refused' },
        ...{ leadId: verdict.leadId, leadNumber: verdict.leadNumber },
      };
    case 'replay':
      return { window, kind: 'replayed', response: verdict.response };
    case 'same': {
      const first = earlier[verdict.as] as CaptureResult<unknown>;
      const { idempotency } = verdict.request;
      if (
        !idempotency ||
        !(first.kind === 'created' || first.kind === 'filled' || first.kind === 'refused')
      ) {
        return { ...first, window };
      }
      return { window, kind: 'replayed', response: idempotency.render(first) };
    }
    case 'fail':
      return { window, kind: 'failed', error: verdict.error };
  }
}
