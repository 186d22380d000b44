// Takes secrets out of a text before it is written where people and programs read along, such as the
// log: whoever logs an object or an error need not know what stands in it. Pure.
export type Redact = (text: string) => string;

const mark = '[redacted]';
const secretName = '[\\w-]*(?:authorization|cookie|password|secret|token|api[-_]?key)';
// The quotes of a text of JSON within another are escaped.
const quote = '\\\\{0,8}"';

// Strangers write into the log, too: each rule reads a line in a time that grows with its length alone.
const rules: [RegExp, string][] = [
  // "cookie":"…", and "Cookie","…" as in raw headers.
  [
    new RegExp(`("${secretName}${quote}\\s*[:,]\\s*(?:\\[\\s*)?${quote})(?:[^"\\\\]|\\\\.)*`, 'gi'),
    `$1${mark}`,
  ],
  // token=… in addresses, forms, cookies and connection strings.
  [new RegExp(`((?<![\\w-])${secretName}=)[^&;#\\s"'\\\\]+`, 'gi'), `$1${mark}`],
  [/([?&]key=)[^&#\s"'\\]+/gi, `$1${mark}`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${mark}`],
  // postgresql://user:password@host
  [/(:\/\/[^\s:@/"\\]{0,200}:)[^\s"\\]{0,200}@/g, `$1${mark}@`],
  [/(\/invite\/)[\w-]+/g, `$1${mark}`],
];

/** `prefixes` are what secrets made here begin with. */
export function createRedact(prefixes: readonly string[]): Redact {
  const ours = new RegExp(`(${prefixes.join('|')})[\\w+/=-]{16,}`, 'g');
  const all: [RegExp, string][] = [[ours, `$1${mark}`], ...rules];
  return (text) => all.reduce((left, [pattern, to]) => left.replace(pattern, to), text);
}
