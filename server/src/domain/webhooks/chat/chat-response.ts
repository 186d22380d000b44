// Some programs answer 200 and say in the body that they took nothing. Pure.
import type { OutboundResponse } from '../../../platform/outbound/send-request.ts';

export function judgeChatResponse(response: OutboundResponse): OutboundResponse {
  const refusal = refusalIn(response.text);
  return refusal === undefined ? response : { ...response, error: `It refused: ${refusal}.` };
}

function refusalIn(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const { ok, error } = JSON.parse(text);
    return ok === false ? String(error ?? 'no reason given') : undefined;
  } catch {
    return undefined;
  }
}
