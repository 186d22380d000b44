// The addresses of feeds: /feeds/{token}.csv for a list, and .ics for tasks.
import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { readExport } from '../../domain/exports/read-export.ts';
import { readCalendar } from '../../domain/feeds/calendar/read-calendar.ts';
import { readFeedTag } from '../../domain/feeds/feed-tag.ts';
import { noteReading } from '../../domain/feeds/note-reading.ts';
import { type OpenFeed, openFeed } from '../../domain/feeds/open-feed.ts';
import { planListFeed } from '../../domain/feeds/plan-list-feed.ts';
import { countVisit } from '../../domain/limits/count-visit.ts';
import { viewKinds } from '../api/views/view-kinds.ts';
import { withoutStalls } from '../body/without-stalls.ts';
import type { Services } from '../services.ts';

type Request = FastifyRequest<{ Params: { file: string } }>;

const readingsPerMinute = 60;
const headers = {
  // Spreadsheets and calendars ask again by themselves; nobody in between may keep it.
  'cache-control': 'private, max-age=300',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

export function feedPlugin({ read, publicUrl }: Services): FastifyPluginAsync {
  const { database, clock } = read;

  /** The feed, and its entity tag before it is read: what follows is at least as new. */
  async function find({ params, ip }: Request): Promise<{ feed: OpenFeed; tag: string }> {
    const [, token = '', extension] = /^([\w-]+)\.(csv|ics)$/.exec(params.file) ?? [];
    const feed = await openFeed(database.kysely, token);
    if (feed === undefined || (feed.content.kind === 'tasks') !== (extension === 'ics')) {
      throw new DomainError('not_found', 'There is no such feed.');
    }
    const { allowed, secondsLeft } = await countVisit(database, {
      ...{ workspaceId: feed.workspaceId, resource: `feed ${feed.id}`, address: ip },
      ...{ quota: readingsPerMinute, seconds: 60 },
    });
    if (!allowed) {
      throw new DomainError('rate_limited', 'Too many readings: read it again later.', {
        retryAfterSeconds: secondsLeft,
      });
    }
    const now = clock.now();
    await noteReading(database.kysely, feed, now);
    return { feed, tag: await readFeedTag(database.kysely, feed, now) };
  }

  async function sendList(feed: OpenFeed, request: Request, reply: FastifyReply) {
    const { content, workspaceId } = feed;
    if (content.kind === 'tasks') throw new Error('a feed of tasks has no rows');
    const deps = { ...read, kinds: viewKinds };
    const plan = await request.withSlot(() => planListFeed(deps, { ...feed, content }));
    const rows = readExport(read, workspaceId, plan, request.withSlot.bind(request));
    reply.type('text/csv; charset=utf-8').header('x-total-count', String(plan.numbers.length));
    const bytes = request.method === 'HEAD' ? [] : withoutStalls(rows, request.raw.socket);
    return reply.send(Readable.from(bytes));
  }

  async function sendCalendar(feed: OpenFeed, request: Request, reply: FastifyReply) {
    const { content } = feed;
    if (content.kind !== 'tasks') throw new Error('a feed of a list is no calendar');
    const deps = { ...read, publicUrl };
    const calendar = await request.withSlot(() => readCalendar(deps, { ...feed, content }));
    return reply.type('text/calendar; charset=utf-8').send(calendar);
  }

  return async (app) => {
    app.get<{ Params: { file: string } }>(
      '/feeds/:file',
      // A download takes a slot for each of its parts.
      { config: { work: 'none' } },
      async (request, reply) => {
        const { feed, tag } = await request.withSlot(() => find(request));
        reply.headers(headers).header('etag', tag);
        if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send();
        const send = feed.content.kind === 'tasks' ? sendCalendar : sendList;
        return send(feed, request, reply);
      },
    );
  };
}

/** Weakly, as RFC 9110 wants it for this header. */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const plain = (one: string) => one.trim().replace(/^W\//, '');
  return header.split(',').some((one) => one.trim() === '*' || plain(one) === plain(tag));
}
