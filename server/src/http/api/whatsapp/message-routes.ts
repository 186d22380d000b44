import { createMessage } from '../../../domain/whatsapp/create-message.ts';
import { getMessage } from '../../../domain/whatsapp/get-message.ts';
import { listMessages } from '../../../domain/whatsapp/list-messages.ts';
import { leadRefOf } from '../leads/lead-resource.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { conversationRoute } from './conversation-route.ts';
import { createMessageBody, whatsappResource } from './message-resource.ts';

export const whatsappMessageRoutes: MountRoutes = (scope, services, style) => {
  const { read, write, sealer, whatsappApi } = services;
  const mount = { scope, services, style, resource: whatsappResource };
  conversationRoute(scope, services, style);
  listRoute(mount, {
    description: 'The WhatsApp messages to and from a lead, newest first.',
    list: ({ workspaceId }, _query, page, params) =>
      listMessages(read, workspaceId, leadRefOf(params), page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref, params) => getMessage(read, workspaceId, leadRefOf(params), ref),
  });
  createRoute(mount, {
    body: createMessageBody,
    description:
      'Queues a message to the lead: free text while the 24-hour window is open, else an approved ' +
      'template. It is sent soon after, at most once; its state says how that went. A number that ' +
      'is suppressed gets none.',
    create: (context, draft, params) =>
      createMessage({ ...write, ...whatsappApi, sealer }, context, leadRefOf(params), draft),
  });
};
