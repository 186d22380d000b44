// Ready requests to the address of an integration: of a program, or the form of a page. Pure.
import type { CodeSample } from '../../../ui/code-block.tsx';
import { codeSamples } from '../../api-keys/code-samples.ts';

interface Options {
  token: string | undefined;
  signingSecret: string | undefined;
  signatureHeader: string;
  names: { form: string; signed: string };
}

const lead = {
  name: 'Sofia Lindqvist',
  email: 'sofia@example.com',
  phone: '+46 70 123 45 67',
};

/** None for services that send by themselves. */
export function readySamples(type: string, url: string, options: Options): CodeSample[] {
  if (type === 'html_form') return [{ language: options.names.form, code: form(url) }];
  if (type !== 'webhook') return [];
  const { token, signingSecret } = options;
  if (signingSecret !== undefined) return [signed(url, signingSecret, options)];
  const headers = {
    'Content-Type': 'application/json',
    ...(token !== undefined && { 'X-Webhook-Token': token }),
  };
  return codeSamples({ url, headers, body: lead }, '');
}

function signed(url: string, secret: string, options: Options): CodeSample {
  const { token, signatureHeader, names } = options;
  const lines = [
    'import { createHmac } from "node:crypto";',
    '',
    `const body = JSON.stringify(${JSON.stringify(lead, null, 2)});`,
    `const signature = createHmac("sha256", "${secret}").update(body).digest("hex");`,
    `await fetch("${url}", {`,
    '  method: "POST",',
    '  headers: {',
    '    "Content-Type": "application/json",',
    ...(token === undefined ? [] : [`    "X-Webhook-Token": "${token}",`]),
    `    "${signatureHeader}": signature,`,
    '  },',
    '  body,',
    '});',
  ];
  return { language: names.signed, code: lines.join('\n') };
}

/** People do not see the last input, so only programs fill it in. */
const form = (url: string): string =>
  [
    `<form action="${url}" method="post">`,
    '  <label>Name <input name="name" autocomplete="name" required></label>',
    '  <label>E-mail <input name="email" type="email" autocomplete="email" required></label>',
    '  <label>Message <textarea name="message"></textarea></label>',
    '  <input name="_gotcha" tabindex="-1" autocomplete="off" style="display: none">',
    '  <button>Send</button>',
    '</form>',
  ].join('\n');
