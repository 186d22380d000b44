// The JSON body of a request to better-auth, for requests that Inlet reads before better-auth does.

export type JsonBody = Record<string, unknown>;

/** Undefined unless the body is a JSON object. */
export async function readJsonBody(request: Request): Promise<JsonBody | undefined> {
  const type = request.headers.get('content-type')?.toLowerCase().split(';')[0]?.trim();
  if (type !== 'application/json') return undefined;
  const body = await request
    .clone()
    .json()
    .catch(() => undefined);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? (body as JsonBody) : undefined;
}

/** The request with exactly the body that was read, so that better-auth cannot parse another one. */
export function withBody(request: Request, body: JsonBody): Request {
  const { url, method } = request;
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  return new Request(url, { method, headers, body: JSON.stringify(body) });
}

export const textIn = (body: JsonBody, name: string): string | undefined => {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
};

/** In the shape of better-auth's errors. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ code, message }, { status, headers });
}

export const needsJson = (): Response =>
  refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be a JSON object.');
