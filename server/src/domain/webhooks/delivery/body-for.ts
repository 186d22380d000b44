import { chatMessage } from '../chat/chat-message.ts';
import type { Endpoint } from './endpoint.ts';
import { bodyOf, type Change } from './message.ts';

/** The body of a change as the endpoint gets it. */
export const bodyFor = ({ chat }: Pick<Endpoint, 'chat'>, change: Change): Buffer =>
  chat === null ? bodyOf(change) : Buffer.from(JSON.stringify(chatMessage(change, chat)));
