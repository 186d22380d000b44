// The body of a call, as it is typed for a test. Pure.

/** Null for a text that is no JSON object; undefined for none. */
export function readBody(text: string): Record<string, unknown> | null | undefined {
  if (text.trim() === '') return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && !Array.isArray(body)
      ? (body as Record<string, unknown> | null)
      : null;
  } catch {
    return null;
  }
}
