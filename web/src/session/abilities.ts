// What a person may do, by the scopes that the server sends. What one may not do is not offered. Pure.

export function may(scopes: readonly string[], scope: string): boolean {
  return scopes.includes('*') || scopes.includes(scope);
}
