// The address to open after a sign-in. Pure.

/** Only an address of this app: a link from elsewhere could otherwise lead a person away. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/';
  const { pathname } = new URL(next, 'http://app');
  return pathname === '/sign-in' || pathname === '/second-factor' ? '/' : next;
}
