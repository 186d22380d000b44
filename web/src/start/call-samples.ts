// The first call in the tools that people send leads with: the samples of code, a form of one's own
// website, and the webhook step of Zapier. Pure.
import type { ExampleRequest } from '@inlet/sdk';
import { codeSamples } from '../settings/api-keys/code-samples.ts';
import type { CodeSample } from '../ui/code-block.tsx';

/** The name of the sample with a form, in the language of the person. */
export function callSamples(request: ExampleRequest, key: string, webForm: string): CodeSample[] {
  const [curl, ...others] = codeSamples(request, key);
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    value.replace('YOUR_API_KEY', key),
  ]);
  return [
    ...(curl === undefined ? [] : [curl]),
    { language: webForm, code: form(request, headers) },
    { language: 'Zapier', code: zapier(request, headers) },
    ...others,
  ];
}

type Headers = [name: string, value: string][];

/** The key stays on the server of the website, where no visitor reads it. */
function form({ url, body }: ExampleRequest, headers: Headers): string {
  const inputs = Object.keys(body).map((name) => `  <label>${name} <input name="${name}"></label>`);
  const lines = headers.map(([name, value]) => `    "${name}: ${value}",`);
  return [
    '<!-- contact.html -->',
    '<form method="post" action="lead.php">',
    ...inputs,
    '  <button>Send</button>',
    '</form>',
    '',
    '<?php // lead.php',
    `$request = curl_init("${url}");`,
    'curl_setopt_array($request, [',
    '  CURLOPT_POST => true,',
    '  CURLOPT_RETURNTRANSFER => true,',
    '  CURLOPT_HTTPHEADER => [',
    ...lines,
    '  ],',
    '  CURLOPT_POSTFIELDS => json_encode($_POST),',
    ']);',
    'curl_exec($request);',
  ].join('\n');
}

/** The names are those of Zapier's own page. */
function zapier({ url, body }: ExampleRequest, headers: Headers): string {
  const own = headers.filter(([name]) => name !== 'Content-Type');
  const line = (name: string, value: unknown) =>
    `  ${name.padEnd(14)} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  return [
    'App:           Webhooks by Zapier',
    'Action event:  POST',
    `URL:           ${url}`,
    'Payload type:  json',
    'Data:',
    ...Object.entries(body).map(([name, value]) => line(name, value)),
    'Headers:',
    ...own.map(([name, value]) => line(name, value)),
  ].join('\n');
}
