// The reference: nodemailer with a pool sends the same messages, from memory, with as many connections
// as the program has.
import { createTransport } from 'nodemailer';
import { handleRequests } from '../processes/handle-requests.ts';

export interface PooledPlan {
  port: number;
  messages: number;
  text: string;
}

const maxConnections = 5;

handleRequests(async ({ port, messages, text }: PooledPlan): Promise<{ perSecond: number }> => {
  const options = { host: '127.0.0.1', port, ignoreTLS: true, pool: true as const, maxConnections };
  const transport = createTransport(options);
  const url = `http://127.0.0.1:8080/u/${'x'.repeat(120)}`;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: messages }, (_, index) =>
      transport.sendMail({
        ...{ from: { name: 'Bench', address: 'bench@example.com' }, to: `p${index}@example.com` },
        ...{ subject: 'Hello', text: `${text}\n\nUnsubscribe: ${url}\n` },
        messageId: `<${index}.mail@127.0.0.1>`,
        date: new Date(),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${url}>` },
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
    ),
  );
  transport.close();
  return { perSecond: (messages * 1000) / (performance.now() - began) };
});
