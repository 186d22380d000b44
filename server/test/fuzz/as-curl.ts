import type { FuzzRequest } from './fuzz-request.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The request as a shell command; `$INLET` is the base URL of the program. */
export function asCurl({ method, url, headers, payload }: FuzzRequest): string {
  const parts = ['curl', '-i', '-X', method, `"$INLET"${quoted(url)}`];
  for (const [name, value] of Object.entries(headers))
    parts.push('-H', quoted(`${name}: ${value}`));
  if (payload !== undefined) parts.push('--data-binary', quoted(payload));
  return parts.join(' ');
}
