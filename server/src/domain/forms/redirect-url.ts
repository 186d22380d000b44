// Where visitors go when they have sent a form. It is written in the form and nowhere else, so no
// address of a form leads elsewhere. Pure.
import { invalidField } from '../errors.ts';

export function checkRedirect(text: string | null | undefined): string | null {
  if (text === undefined || text === null) return null;
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || originOf(url) === undefined) {
    throw invalidField(
      'redirect_url',
      'Take an address that begins with https:// or http:// and the name of a host.',
    );
  }
  return url.href;
}

/** As a policy of a page may name it; undefined where its host holds more than names have. */
export function redirectOrigin(redirectUrl: string): string | undefined {
  const url = URL.parse(redirectUrl);
  return url === null ? undefined : originOf(url);
}

/** URLs allow signs in a host that mean something in a header, such as `;` and `'`. */
const hostname = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;

function originOf({ protocol, hostname: host, origin }: URL): string | undefined {
  return /^https?:$/.test(protocol) && hostname.test(host) ? origin : undefined;
}
