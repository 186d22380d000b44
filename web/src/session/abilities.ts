// The abilities of a person, by the scopes that the server sends. Others are not offered. Pure.

export function may(scopes: readonly string[], scope: string): boolean {
  return scopes.includes('*') || scopes.includes(scope);
}
