// Shows the notifications that Inlet pushes to this browser, and opens what they are about.
self.addEventListener('push', (event) => {
  const { title, body, path, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { path } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data.path));
});

/** Leaves other pages alone: somebody may be writing in them. */
async function show(path) {
  const url = new URL(path, self.location.origin).href;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((one) => one.url === url);
  return page === undefined ? self.clients.openWindow(url) : page.focus();
}

self.addEventListener('install', () => self.skipWaiting());
