// Ends the session in every tab: each leaves for the sign-in page, and its memory with it.
const channel = new BroadcastChannel('inlet-session');
const signInPath = '/sign-in';

channel.addEventListener('message', leave);

/** After a sign-out, or when the server no longer knows the session. */
export function endSession(): void {
  channel.postMessage('ended');
  leave();
}

let isLeaving = false;

function leave(): void {
  const { pathname, search } = window.location;
  if (isLeaving || pathname === signInPath || pathname === '/second-factor') return;
  isLeaving = true;
  const next = new URLSearchParams({ next: pathname + search });
  window.location.assign(`${signInPath}?${next}`);
}
