// A browser without a window: sends requests from a page of Inlet, and keeps cookies.

interface ClientResponse {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed JSON body; undefined unless it is JSON. */
  body: ReturnType<typeof JSON.parse>;
}

export interface Client {
  get: (path: string, headers?: Record<string, string>) => Promise<ClientResponse>;
  /** Posts JSON. */
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<ClientResponse>;
  put: (path: string, body: unknown) => Promise<ClientResponse>;
  /** Posts a form. */
  submit: (path: string, fields: Record<string, string>) => Promise<ClientResponse>;
  signIn: (account: { email: string; password: string }) => Promise<ClientResponse>;
  /** Whether /api/v1/users/me accepts the session. */
  isSignedIn: () => Promise<boolean>;
}

export function createClient(url: string): Client {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit): Promise<ClientResponse> {
    const headers = new Headers(init.headers);
    headers.set('origin', url);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const [name = '', ...rest] = pair.split('=');
      const isGone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (isGone) cookies.delete(name);
      else cookies.set(name, rest.join('='));
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const body = isJson && text !== '' ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, body };
  }

  const json =
    (method: string) =>
    (path: string, body: unknown, headers = {}) =>
      send(path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
  const post = json('POST');
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post,
    put: json('PUT'),
    submit: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    signIn: ({ email, password }) => post('/api/auth/sign-in/email', { email, password }),
    isSignedIn: async () => (await send('/api/v1/users/me', {})).status === 200,
  };
}
