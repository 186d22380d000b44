import { createWebhook } from '../../../domain/webhooks/create-webhook.ts';
import { deleteWebhook } from '../../../domain/webhooks/delete-webhook.ts';
import { getWebhook } from '../../../domain/webhooks/get-webhook.ts';
import { listWebhooks } from '../../../domain/webhooks/list-webhooks.ts';
import { rotateWebhookSecret } from '../../../domain/webhooks/rotate-webhook-secret.ts';
import { updateWebhook } from '../../../domain/webhooks/update-webhook.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { createWebhookBody, updateWebhookBody, webhookResource } from './webhook-resource.ts';

export const webhookRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, outbound, sealer } = services;
  const deps = { ...write, outbound, sealer };
  const mount = { scope, services, style, resource: webhookResource };
  listRoute(mount, {
    list: ({ workspaceId }, _query, part) => listWebhooks(read, workspaceId, part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getWebhook(read, workspaceId, ref),
  });
  createRoute(mount, {
    description: 'The answer holds the secret that messages are signed with: keep it.',
    body: createWebhookBody,
    create: (asked, body) => createWebhook(deps, asked, body),
  });
  updateRoutes(mount, {
    body: updateWebhookBody,
    update: (asked, ref, changes) => updateWebhook(deps, asked, ref, changes),
  });
  deleteRoute(mount, {
    remove: (asked, ref) => deleteWebhook(write, asked, ref),
  });
  actionRoute(mount, {
    action: 'rotate',
    summary: 'Give a webhook a new secret',
    description: 'For 24 hours messages are signed with the former one, too.',
    run: (asked, ref) => rotateWebhookSecret(deps, asked, ref),
  });
};
