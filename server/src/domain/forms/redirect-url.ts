// The URL to which a form redirects after a submission. It comes only from the form's settings, so
// that the public URL is not an open redirect. Pure.
import { invalidField } from '../errors.ts';

export function checkRedirect(text: string | null | undefined): string | null {
  if (text === undefined || text === null) return null;
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || originOf(url) === undefined) {
    throw invalidField('redirect_url', 'redirect_invalid');
  }
  return url.href;
}

/** The origin for the page's Content-Security-Policy; undefined when the host is unsafe there. */
export function redirectOrigin(redirectUrl: string): string | undefined {
  const url = URL.parse(redirectUrl);
  return url === null ? undefined : originOf(url);
}

/** URLs allow characters in a host that have a meaning in a header, such as `;` and `'`. */
const hostname = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;

function originOf({ protocol, hostname: host, origin }: URL): string | undefined {
  return /^https?:$/.test(protocol) && hostname.test(host) ? origin : undefined;
}
