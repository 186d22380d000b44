// Requests as services send them to an address, signed as each documents.
import { createHmac } from 'node:crypto';

export interface Sent {
  headers: Record<string, string>;
  payload: string;
}

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text);
const json = { 'content-type': 'application/json' };

interface MetaLead {
  id: string;
  page?: string;
  form?: string;
}

/** A notification of Meta: ids are written as they are given, as bare numbers. */
export function metaNotification(leads: readonly MetaLead[], appSecret: string): Sent {
  const entries = leads.map(
    ({ id, page = '4004', form = '77' }) =>
      `{"id":"${page}","time":1438292065,"changes":[{"field":"leadgen","value":` +
      `{"leadgen_id":${id},"page_id":${page},"form_id":${form},"created_time":1440120384}}]}`,
  );
  const payload = `{"object":"page","entry":[${entries.join()}]}`;
  const signature = `sha256=${hmac(appSecret, payload).digest('hex')}`;
  return { headers: { ...json, 'x-hub-signature-256': signature }, payload };
}

/** Google signs nothing: its key is in the body. */
export function googleLead(fields: object, columns: Record<string, string>, key: object): Sent {
  const user_column_data = Object.entries(columns).map(([column_id, string_value]) => ({
    ...{ column_id, string_value },
  }));
  const body = { api_version: '1.0', ...fields, user_column_data, ...key };
  // Ids of Google have 64 bits, so they are written without quotes.
  const payload = JSON.stringify(body).replaceAll(/"big:(\d+)"/g, '$1');
  return { headers: json, payload };
}

export function typeformResponse(response: object, secret: string): Sent {
  const payload = JSON.stringify({
    ...{ event_id: '01HV', event_type: 'form_response', form_response: response },
  });
  const signature = `sha256=${hmac(secret, payload).digest('base64')}`;
  return { headers: { ...json, 'typeform-signature': signature }, payload };
}

export function tallyResponse(data: object, secret: string): Sent {
  const payload = JSON.stringify({ eventId: 'e1', eventType: 'FORM_RESPONSE', data });
  return {
    headers: { ...json, 'tally-signature': hmac(secret, payload).digest('base64') },
    payload,
  };
}

export function multipart(fields: Record<string, string>): Sent {
  const boundary = 'xYzZY';
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${parts.join('')}--${boundary}--\r\n`,
  };
}

export const urlencoded = (fields: Record<string, string> | [string, string][]): Sent => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
  payload: new URLSearchParams(fields).toString(),
});

export const asJson = (body: unknown, headers: Record<string, string> = {}): Sent => ({
  headers: { ...json, ...headers },
  payload: JSON.stringify(body),
});
