// A request in the languages that people paste it into. Pure.
import type { ExampleRequest } from '@inlet/sdk';
import type { CodeSample } from '../../ui/code-block.tsx';

type Sample = Pick<ExampleRequest, 'url' | 'headers' | 'body'>;

/** The samples have the key in place of the example's. */
export function codeSamples(request: Sample, key: string): CodeSample[] {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    value.replace('YOUR_API_KEY', key),
  ]);
  const body = JSON.stringify(request.body);
  const { url } = request;
  return [
    { language: 'curl', code: curl(url, headers, body) },
    { language: 'PowerShell', code: powerShell(url, headers, body) },
    { language: 'JavaScript', code: javaScript(url, headers, request.body) },
    { language: 'Python', code: python(url, headers, request.body) },
    { language: 'PHP', code: php(url, headers, body) },
  ];
}

type Headers = [name: string, value: string][];

function curl(url: string, headers: Headers, body: string): string {
  return [
    `curl -X POST "${url}"`,
    ...headers.map(([name, value]) => `-H "${name}: ${value}"`),
    `-d '${body.replaceAll("'", "'\\''")}'`,
  ].join(' \\\n  ');
}

function powerShell(url: string, headers: Headers, body: string): string {
  const own = headers.filter(([name]) => name !== 'Content-Type');
  const table = own.map(([name, value]) => `"${name}" = "${value}"`).join('; ');
  return [
    'Invoke-RestMethod -Method Post `',
    `  -Uri "${url}" \``,
    `  -Headers @{ ${table} } \``,
    '  -ContentType "application/json" `',
    `  -Body '${body.replaceAll("'", "''")}'`,
  ].join('\n');
}

const indent = (value: unknown, by: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

function javaScript(url: string, headers: Headers, body: object): string {
  return [
    `await fetch("${url}", {`,
    '  method: "POST",',
    `  headers: ${indent(Object.fromEntries(headers), '  ')},`,
    `  body: JSON.stringify(${indent(body, '  ')}),`,
    '});',
  ].join('\n');
}

function python(url: string, headers: Headers, body: object): string {
  const own = Object.fromEntries(headers.filter(([name]) => name !== 'Content-Type'));
  return [
    'import requests',
    '',
    'requests.post(',
    `    "${url}",`,
    `    headers=${indent(own, '    ')},`,
    `    json=${indent(body, '    ')},`,
    ')',
  ].join('\n');
}

function php(url: string, headers: Headers, body: string): string {
  const lines = headers.map(([name, value]) => `    "${name}: ${value}",`);
  return [
    `$request = curl_init("${url}");`,
    'curl_setopt_array($request, [',
    '  CURLOPT_POST => true,',
    '  CURLOPT_RETURNTRANSFER => true,',
    '  CURLOPT_HTTPHEADER => [',
    ...lines,
    '  ],',
    `  CURLOPT_POSTFIELDS => '${body.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}',`,
    ']);',
    'echo curl_exec($request);',
  ].join('\n');
}
