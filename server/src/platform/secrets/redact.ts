// Redacts secrets from a text before it goes to a log or a terminal, so that code that logs an object or
// an error need not know its content. Pure.
export type Redact = (text: string) => string;

const mark = '[redacted]';
const secretName = '[\\w-]*(?:authorization|cookie|password|secret|token|api[-_]?key)';
// Quotes of JSON that is nested in JSON are escaped.
const quote = '\\\\{0,8}"';

// Untrusted input reaches the log, so each rule must take time linear in the length of a line.
const rules: [RegExp, string][] = [
  // "cookie":"…", and "Cookie","…" as in raw headers.
  [
    new RegExp(`("${secretName}${quote}\\s*[:,]\\s*(?:\\[\\s*)?${quote})(?:[^"\\\\]|\\\\.)*`, 'gi'),
    `$1${mark}`,
  ],
  // token=… in URLs, forms, cookies and connection strings.
  [new RegExp(`((?<![\\w-])${secretName}=)[^&;#\\s"'\\\\]+`, 'gi'), `$1${mark}`],
  [/([?&]key=)[^&#\s"'\\]+/gi, `$1${mark}`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${mark}`],
  // postgresql://user:password@host
  [/(:\/\/[^\s:@/"\\]{0,200}:)[^\s"\\]{0,200}@/g, `$1${mark}@`],
  [/(\/(?:invite|hooks\/\w+)\/)[\w-]+/g, `$1${mark}`],
  // Not the number of one, in the API.
  [/(\/feeds\/)[\w-]{20,}/g, `$1${mark}`],
];

/** `prefixes` are the prefixes of the secrets that this program generates. */
export function createRedact(prefixes: readonly string[]): Redact {
  const prefixed = new RegExp(`(${prefixes.join('|')})[\\w+/=-]{16,}`, 'g');
  const all: [RegExp, string][] = [[prefixed, `$1${mark}`], ...rules];
  return (text) => all.reduce((redacted, [pattern, to]) => redacted.replace(pattern, to), text);
}
