// Push messages in this browser: whether they can come, and the subscription that brings them.
import { inletOf } from '../../api/client.ts';

/** Denied: the person has refused them, and only the browser's own settings change that. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

const worker = '/service-worker.js';
const isSupported = 'serviceWorker' in navigator && 'PushManager' in window;

/** Which subscription of the server is this browser's. */
const storageName = (workspace: string) => `inlet.push.${workspace}`;

export const ownSubscription = (workspace: string): number =>
  Number(localStorage.getItem(storageName(workspace)) ?? 0);

export async function readPushState(workspace: string): Promise<PushState> {
  if (!isSupported) return 'unsupported';
  if (window.Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration(worker);
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && ownSubscription(workspace) > 0 ? 'on' : 'off';
}

/** Asks for permission, so only a click may call it. False when the person refuses. */
export async function subscribe(workspace: string): Promise<boolean> {
  if ((await window.Notification.requestPermission()) !== 'granted') return false;
  const { notifications } = inletOf(workspace);
  const { public_key } = await notifications.getPushKey();
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: public_key,
  });
  const { endpoint = '', keys } = subscription.toJSON();
  const { id } = await notifications.createPushSubscription({
    endpoint,
    keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
  });
  localStorage.setItem(storageName(workspace), String(id));
  return true;
}

/** The browser keeps its own subscription, which can belong to other workspaces as well. */
export async function unsubscribe(workspace: string, id: number): Promise<void> {
  await inletOf(workspace).notifications.deletePushSubscription(id);
  if (id === ownSubscription(workspace)) localStorage.removeItem(storageName(workspace));
}
