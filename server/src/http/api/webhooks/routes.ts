import Type from 'typebox';
import type { WebhookAttempt } from '../../../domain/webhooks/attempt.ts';
import { createWebhook } from '../../../domain/webhooks/create-webhook.ts';
import { deleteWebhook } from '../../../domain/webhooks/delete-webhook.ts';
import { getMessage } from '../../../domain/webhooks/get-message.ts';
import { getReplay } from '../../../domain/webhooks/get-replay.ts';
import { getWebhook } from '../../../domain/webhooks/get-webhook.ts';
import { type AttemptFilter, listAttempts } from '../../../domain/webhooks/list-attempts.ts';
import { listReplays } from '../../../domain/webhooks/list-replays.ts';
import { listWebhooks } from '../../../domain/webhooks/list-webhooks.ts';
import { resendMessage } from '../../../domain/webhooks/resend-message.ts';
import { rotateWebhookSecret } from '../../../domain/webhooks/rotate-webhook-secret.ts';
import { startReplay } from '../../../domain/webhooks/start-replay.ts';
import { updateWebhook } from '../../../domain/webhooks/update-webhook.ts';
import { refOf } from '../../record-id.ts';
import { timeOf } from '../query-fields.ts';
import type { MountRoutes } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { attemptResource, messageResource } from './message-resource.ts';
import { replayResource, startReplayBody } from './replay-resource.ts';
import { samplesRoute } from './samples-route.ts';
import { sendTestRoute } from './send-test.ts';
import { createWebhookBody, updateWebhookBody, webhookResource } from './webhook-resource.ts';

export const webhookRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, outbound, sealer, feed, publicUrl } = services;
  const deps = { ...write, outbound, sealer, publicUrl };
  const messages = { ...deps, feed };
  const mount = { scope, services, style, resource: webhookResource };
  samplesRoute(scope, services);
  listRoute(mount, {
    list: ({ workspaceId }, _query, page) => listWebhooks(read, workspaceId, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getWebhook(read, workspaceId, ref),
  });
  createRoute(mount, {
    description: 'The response has the secret that signs messages: store it.',
    body: createWebhookBody,
    create: (context, body) => createWebhook(deps, context, body),
  });
  updateRoutes(mount, {
    body: updateWebhookBody,
    update: (context, ref, changes) => updateWebhook(deps, context, ref, changes),
  });
  deleteRoute(mount, {
    conflicts: true,
    remove: (context, ref) => deleteWebhook(write, context, ref),
  });
  actionRoute(mount, {
    action: 'rotate',
    summary: 'Rotate the secret of a webhook',
    description: 'For 24 hours messages are also signed with the former secret.',
    run: (context, ref) => rotateWebhookSecret(deps, context, ref),
  });
  sendTestRoute(scope, deps, style);
  listRoute<WebhookAttempt, AttemptFilter>(
    { ...mount, resource: attemptResource },
    {
      description: 'Newest message first.',
      query: { outcome: Type.Optional(Type.Enum(['delivered', 'failed', 'interrupted'])) },
      list: ({ workspaceId }, query, page, { id = '' }) =>
        listAttempts(read, workspaceId, refOf(id), query, page),
    },
  );
  const ofMessages = { ...mount, resource: messageResource };
  showRoute(ofMessages, {
    show: ({ workspaceId }, ref, { id = '' }) => getMessage(messages, workspaceId, refOf(id), ref),
  });
  actionRoute(ofMessages, {
    action: 'resend',
    hasVersions: false,
    summary: 'Send a message again',
    description: 'Sends it at once, and retries it on the whole schedule.',
    run: (context, ref, _body, { id = '' }) => resendMessage(messages, context, refOf(id), ref),
  });
  const ofReplays = { ...mount, resource: replayResource };
  listRoute(ofReplays, {
    list: ({ workspaceId }, _query, page, { id = '' }) =>
      listReplays(read, workspaceId, refOf(id), page),
  });
  createRoute(ofReplays, {
    description: 'Sends all messages since a time again, or only those that never arrived.',
    body: startReplayBody,
    create: (context, { since, only = 'failed' }, { id = '' }) =>
      startReplay(write, context, refOf(id), {
        since: timeOf('since', since),
        onlyFailed: only === 'failed',
      }),
  });
  showRoute(ofReplays, {
    show: ({ workspaceId }, ref, { id = '' }) => getReplay(read, workspaceId, refOf(id), ref),
  });
};
