// Reads the e-mail address from the body of a sign-in, parsed as better-auth parses it.

export type SignInEmail = { email: string } | { refused: Response };

export async function readSignInEmail(request: Request): Promise<SignInEmail> {
  const type = request.headers.get('content-type')?.toLowerCase().split(';')[0]?.trim();
  const read = emailReaders.get(type ?? '');
  if (read === undefined) {
    const message = 'The body must be application/json or a form.';
    return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', message);
  }
  const email = await read(request).catch(() => undefined);
  return typeof email === 'string'
    ? { email }
    : refuse(400, 'VALIDATION_ERROR', 'The body must name an email and a password.');
}

const emailReaders = new Map<string, (request: Request) => Promise<unknown>>([
  ['application/json', emailInJson],
  ['application/x-www-form-urlencoded', emailInForm],
]);

async function emailInJson(request: Request): Promise<unknown> {
  return ((await request.json()) as { email?: unknown } | null)?.email;
}

/** Of a repeated field, the last one counts. */
async function emailInForm(request: Request): Promise<unknown> {
  return (await request.formData()).getAll('email').at(-1);
}

function refuse(status: number, code: string, message: string): SignInEmail {
  return { refused: Response.json({ code, message }, { status }) };
}
