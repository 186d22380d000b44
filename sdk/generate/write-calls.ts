// The text of calls.gen.ts: the calls as types, and the table by which they are made. Pure.
import type { Call } from './describe-call.ts';

const heading = `// Made from the OpenAPI document by \`npm run sdk\`. What is changed here is lost.
`;

export function writeCalls(calls: Call[]): string {
  const groups = Map.groupBy(calls, ({ group }) => group);
  const types = [...groups].map(
    ([group, calls]) => `  ${group}: {\n${calls.map(signatureOf).join('')}  };\n`,
  );
  const table = [...groups].map(
    ([group, calls]) => `  ${group}: {\n${calls.map(entryOf).join('')}  },\n`,
  );
  return [
    heading,
    importsFor(calls),
    `\nexport interface Calls {\n${types.join('')}}\n`,
    `\nexport const calls: CallTable = {\n${table.join('')}};\n`,
  ].join('');
}

function signatureOf(call: Call): string {
  return `    /** ${call.summary} */\n    ${call.action}(${parametersOf(call).join(', ')}): ${resultOf(call)};\n`;
}

function parametersOf({
  pathParameters,
  body,
  query,
  result,
  method,
  operationId,
}: Call): string[] {
  const queryType =
    result === 'stream'
      ? 'StreamQuery'
      : `${result === 'list' ? 'List' : ''}Query<'${operationId}'>`;
  return [
    ...pathParameters.map((name) => `${camel(name)}: Id`),
    ...(body ? [parameter('body', body.type, body.isRequired)] : []),
    ...(query ? [parameter('query', queryType, query.isRequired)] : []),
    `options?: ${result === 'stream' ? 'StreamOptions' : optionsOf[method]}`,
  ];
}

const parameter = (name: string, type: string, isRequired: boolean): string =>
  `${name}${isRequired ? '' : '?'}: ${type}`;

const optionsOf = {
  get: 'CallOptions',
  post: 'PostOptions',
  put: 'ChangeOptions',
  patch: 'ChangeOptions',
  delete: 'ChangeOptions',
};

function resultOf({ result, type }: Call): string {
  if (result === 'list') return `List<${type}>`;
  if (result === 'log') return `EventLog`;
  return result === 'stream' ? `AsyncIterable<${type}>` : `Promise<${type}>`;
}

function entryOf({ action, method, path, body, query, result }: Call): string {
  const input =
    [body && (body.isFile ? 'file' : 'body'), query && 'query'].filter(Boolean).join(' and ') ||
    'nothing';
  return `    ${action}: ['${method}', '${path}', '${input}', '${result}'],\n`;
}

function importsFor(calls: Call[]): string {
  const types = calls.flatMap(({ type, body, result }) => [
    result === 'log' ? '' : type,
    body?.type ?? '',
  ]);
  const named = types.map((type) => type.replace(/\[\]$/, '')).filter((type) => /^\w+$/.test(type));
  const schemas = [...new Set(named)].filter((name) => !builtIn.includes(name)).sort();
  const isUsed = types.some((type) => type.includes('operations['));
  return `import type {
${lines(commonTypes)}} from './call-types.ts';
import type { EventLog, List } from './list.ts';
import type {
${lines([...schemas, ...(isUsed ? ['operations'] : [])])}} from './schema.gen.ts';
`;
}

const builtIn = ['Blob', 'Download', 'string', 'void'];

const commonTypes = [
  ...['CallOptions', 'CallTable', 'ChangeOptions', 'Download', 'Id', 'ListQuery', 'PostOptions'],
  'Query',
  'StreamOptions',
  'StreamQuery',
];

const lines = (names: string[]): string => names.map((name) => `  ${name},\n`).join('');

const camel = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
