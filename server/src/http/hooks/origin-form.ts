const absolute = /^https?:\/\/[^/?#]*/i;

/**
 * The path and query of a request target. A server must also accept the absolute form, with an
 * authority (RFC 9112, section 3.2.2); the host makes no difference here.
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const authority = absolute.exec(target)?.[0];
  if (authority === undefined) return target;
  const rest = target.slice(authority.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
