import { listNotifications } from '../../../domain/notifications/list-notifications.ts';
import {
  type Notification,
  type NotificationKind,
  notificationKinds,
} from '../../../domain/notifications/notification.ts';
import { flag, isOn, oneOf } from '../query-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { listRoute } from '../routes/list-route.ts';
import { markRoutes } from './mark-routes.ts';
import { notificationResource } from './notification-resource.ts';
import { preferencesRoutes } from './preferences-routes.ts';
import { pushRoutes } from './push-routes.ts';

interface Query {
  unread?: string;
  kind?: NotificationKind;
}

export const notificationRoutes: MountRoutes = (scope, services, style) => {
  listRoute<Notification, Query>(
    { scope, services, style, resource: notificationResource },
    {
      description:
        'Your own, newest first, for 90 days. A key reads those of the user who created it. A ' +
        'stream of a signed-in person has a message notifications with the number of unread ones ' +
        'after each change.',
      query: {
        unread: flag('true: only unread ones; false: only read ones.'),
        kind: oneOf(notificationKinds, 'Only those of this kind.'),
      },
      list: (context, { unread, kind }, page) =>
        listNotifications(
          services.read,
          context,
          { unread: unread === undefined ? undefined : isOn(unread), kind },
          page,
        ),
    },
  );
  markRoutes(scope, services, style);
  preferencesRoutes(scope, services, style);
  pushRoutes(scope, services, style);
};
