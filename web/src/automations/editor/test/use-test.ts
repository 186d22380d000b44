// A test of the draft on a lead. It is shown until the draft changes.
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { inletOf } from '../../../api/client.ts';
import type { Draft } from '../../definition.ts';
import { wayOf } from '../../outcome.ts';
import { readBody } from './read-body.ts';

export type WaitsEndBy = 'event' | 'timeout';

export function useTest(workspace: string, id: number, draft: Draft) {
  const [lead, setLead] = useState<string | null>(null);
  const [body, setBody] = useState('');
  const [tried, setTried] = useState<Draft>();
  const test = useMutation({
    mutationFn: ({ lead_id, waits }: { lead_id: string; waits: WaitsEndBy }) => {
      const { trigger, conditions, steps } = draft;
      setTried(draft);
      const sent = trigger.type === 'inbound_webhook' ? readBody(body) : undefined;
      return inletOf(workspace).automations.test(id, {
        ...{ lead_id, waits_end_by: waits, trigger, conditions, steps },
        ...(sent && { body: sent }),
      });
    },
  });
  const result = tried === draft ? test.data : undefined;
  return {
    lead,
    /** Of the call that starts it. */
    body,
    setBody,
    choose: (next: string | null) => {
      setLead(next);
      test.reset();
      if (next !== null) test.mutate({ lead_id: next, waits: 'timeout' });
    },
    run: (waits: WaitsEndBy) => lead !== null && test.mutate({ lead_id: lead, waits }),
    isRunning: test.isPending,
    error: tried === draft ? test.error : null,
    result,
    way: useMemo(() => result && wayOf(result.run.steps ?? []), [result]),
  };
}

export type Test = ReturnType<typeof useTest>;
