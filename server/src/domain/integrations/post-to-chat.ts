// An integration that posts to a chat has a webhook, which is written with it.
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { WorkspaceWrite } from '../events/write-in-workspace.ts';
import { defaultChatEvents } from '../webhooks/chat/chat-events.ts';
import { keepChatWebhook, removeChatWebhook } from '../webhooks/chat/keep-chat-webhook.ts';
import type { WebhookFilters } from '../webhooks/webhook.ts';
import type { Integration, Settings } from './integration.ts';

export const postsToChat = (type: string): boolean => type === 'slack';

type Kept = Pick<Integration, 'id' | 'type' | 'name' | 'settings' | 'active'>;

export async function postToChat(
  sealer: Sealer,
  write: WorkspaceWrite,
  workspaceId: string,
  { id, type, name, settings, active }: Kept,
  secret: Record<string, string>,
): Promise<void> {
  if (!postsToChat(type)) return;
  await keepChatWebhook(sealer, write, workspaceId, {
    ...{ integrationId: id, name, active, url: secret.webhook_url ?? '' },
    events: (settings.events as string[] | undefined) ?? defaultChatEvents,
    filters: filtersOf(settings),
  });
}

export async function stopPosting(
  write: WorkspaceWrite,
  workspaceId: string,
  { id, type }: Pick<Integration, 'id' | 'type'>,
): Promise<void> {
  if (postsToChat(type)) await removeChatWebhook(write, workspaceId, id);
}

function filtersOf(settings: Settings): WebhookFilters {
  const { sources: source, pipelines: pipeline, tags: tag } = settings;
  const given = Object.entries({ source, pipeline, tag }).filter(([, names]) => names);
  return Object.fromEntries(given);
}
