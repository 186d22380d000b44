// A client of the Model Context Protocol, as an assistant has it.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

export type Revision = '2026-07-28' | 'legacy';

interface Called {
  isError: boolean;
  text: string;
  value: ReturnType<typeof JSON.parse>;
}

export interface Assistant {
  client: Client;
  toolNames: () => Promise<string[]>;
  call: (name: string, given?: Record<string, unknown>) => Promise<Called>;
}

export async function connectAssistant(
  url: string,
  key: string,
  revision: Revision = '2026-07-28',
): Promise<Assistant> {
  const client = new Client(
    { name: 'test', version: '1' },
    { versionNegotiation: { mode: revision === 'legacy' ? 'legacy' : { pin: revision } } },
  );
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', url), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    }),
  );
  return {
    client,
    toolNames: async () => (await client.listTools()).tools.map(({ name }) => name),
    async call(name, given = {}) {
      const result = await client.callTool({ name, arguments: given });
      const [content] = result.content as { text: string }[];
      return {
        isError: result.isError === true,
        text: content?.text ?? '',
        value: result.structuredContent,
      };
    },
  };
}
