import { createFeed } from '../../../domain/feeds/create-feed.ts';
import { deleteFeed } from '../../../domain/feeds/delete-feed.ts';
import { getFeed } from '../../../domain/feeds/get-feed.ts';
import { listFeeds } from '../../../domain/feeds/list-feeds.ts';
import { renewFeedAddress } from '../../../domain/feeds/renew-feed-address.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { viewKinds } from '../views/view-kinds.ts';
import { createFeedBody, toNewFeed } from './feed-body.ts';
import { feedResource } from './feed-resource.ts';

export const feedRoutes: MountRoutes = (scope, services, style) => {
  const { sealer, publicUrl } = services;
  const read = { database: services.read.database, sealer };
  const write = { ...services.read, ...services.write, sealer, kinds: viewKinds };
  const mount = { scope, services, style, resource: feedResource(publicUrl) };
  listRoute(mount, {
    description:
      'Your own feeds; all of the workspace for owners, admins and keys with every scope.',
    list: (context, _query, page) => listFeeds(read, context, page),
  });
  showRoute(mount, { show: (context, ref) => getFeed(read, context, ref) });
  createRoute(mount, {
    description:
      'A feed of tasks needs read:tasks, one of a list read:exports and the scope that reads the ' +
      'list. It has the access of its owner: when that ends, so does the feed.',
    body: createFeedBody,
    create: (context, body) => createFeed(write, context, toNewFeed(body)),
  });
  actionRoute(mount, {
    action: 'renew-address',
    operationId: 'renewFeedAddress',
    summary: 'Give a feed a new address',
    description: 'The former address is unknown from then on.',
    run: (request, ref) => renewFeedAddress(write, request, ref),
  });
  deleteRoute(mount, { remove: (context, ref) => deleteFeed(write, context, ref) });
};
