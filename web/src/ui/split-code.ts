export type CodePart = { kind: 'plain' | 'string' | 'secret'; text: string; at: number };

/** Code in parts: double-quoted strings, the secret within or outside them, and the rest. */
export function splitCode(code: string, secret?: string): CodePart[] {
  const strings = /"(?:[^"\\\n]|\\.)*"/g;
  const parts: CodePart[] = [];
  let from = 0;
  for (const match of code.matchAll(strings)) {
    parts.push(...split(code.slice(from, match.index), 'plain', from, secret));
    parts.push(...split(match[0], 'string', match.index, secret));
    from = match.index + match[0].length;
  }
  parts.push(...split(code.slice(from), 'plain', from, secret));
  return parts.filter((part) => part.text !== '');
}

function split(text: string, kind: 'plain' | 'string', at: number, secret?: string): CodePart[] {
  const index = secret ? text.indexOf(secret) : -1;
  if (!secret || index < 0) return [{ kind, text, at }];
  const after = index + secret.length;
  return [
    { kind, text: text.slice(0, index), at },
    { kind: 'secret', text: secret, at: at + index },
    ...split(text.slice(after), kind, at + after, secret),
  ];
}
