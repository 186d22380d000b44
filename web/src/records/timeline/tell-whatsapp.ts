// The events of WhatsApp messages. Pure.
import { type Entry, sentence, type Telling, textOf } from './telling.ts';

export function tellWhatsapp({ type, after }: Entry): Telling {
  const message = (after?.whatsapp ?? {}) as Record<string, unknown>;
  const parts = {
    person: { type: 'text', text: textOf(message.person) },
    reason: { type: 'text', text: textOf(message.error) },
  } as const;
  const shown = typeof message.number === 'number' ? { whatsapp: message.number } : {};
  const told = (key: Parameters<typeof sentence>[0]) => ({ sentences: [sentence(key, parts)] });
  switch (type) {
    case 'whatsapp.queued':
      return { mark: 'actor', ...told('timeline.wroteWhatsapp'), ...shown };
    case 'whatsapp.received':
      return { mark: 'whatsapp', ...told('timeline.whatsappReceived'), ...shown };
    case 'whatsapp.sent':
      return { mark: 'whatsapp', ...told('timeline.whatsappSent') };
    case 'whatsapp.delivered':
      return { mark: 'whatsapp', ...told('timeline.whatsappDelivered') };
    case 'whatsapp.read':
      return { mark: 'whatsapp', ...told('timeline.whatsappRead') };
    case 'whatsapp.suppressed':
      return { mark: 'whatsapp', ...told('timeline.whatsappSuppressed') };
    case 'whatsapp.unknown':
      return { mark: 'whatsapp', ...told('timeline.whatsappUnknown') };
    default:
      return { mark: 'whatsapp', ...told('timeline.whatsappFailed') };
  }
}
