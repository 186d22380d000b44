import Type from 'typebox';
import type { Replay } from '../../../domain/webhooks/replay.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

export const replayResource: Resource<Replay> = {
  ...{ kind: 'replay', name: 'webhook replay', plural: 'webhook replays' },
  ...{ path: '/api/v1/webhooks/:id/replays', idParam: 'replay_id' },
  ...{ scope: 'webhooks', deletesWith: 'delete' },
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('replay'),
      since: time(),
      only: Type.Enum(['failed', 'all']),
      progress: Type.Number({ description: 'The processed share of the log, from 0 to 1.' }),
      queued: Type.Integer({ description: 'The number of messages to send again.' }),
      created_at: time(),
      finished_at: textOrNull({ description: 'When all messages were queued.' }),
    }),
  render: (replay, style) => ({
    ...style.ids('replay', replay),
    since: replay.since.toISOString(),
    only: replay.onlyFailed ? 'failed' : 'all',
    progress: progressOf(replay),
    queued: replay.queued,
    created_at: replay.createdAt.toISOString(),
    finished_at: replay.finishedAt?.toISOString() ?? null,
  }),
  sample: {
    ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1, version: 2, onlyFailed: true },
    since: new Date('2026-03-28T00:00:00Z'),
    ...{ seq: 4096, untilSeq: 8192, queued: 12 },
    createdAt: new Date('2026-03-28T09:15:00Z'),
    finishedAt: null,
  },
};

function progressOf({ seq, untilSeq, finishedAt }: Replay): number {
  if (finishedAt !== null || untilSeq === 0) return 1;
  return Math.min(1, Math.round((seq / untilSeq) * 1_000) / 1_000);
}

export const startReplayBody = Type.Object(
  {
    since: Type.String({ format: 'date-time', description: 'Only events since then.' }),
    only: Type.Optional(
      Type.Enum(['failed', 'all'], {
        description: 'failed, the default: only messages that never arrived.',
      }),
    ),
  },
  { additionalProperties: false, examples: [{ since: '2026-03-28T00:00:00Z', only: 'all' }] },
);
