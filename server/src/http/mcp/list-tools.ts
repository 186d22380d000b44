// The tools that a client may use, as it sees them. Pure.
import { allows } from '../../domain/keys/scopes.ts';
import type { Operation } from './api-operations.ts';
import { type InputSchema, inputSchema, objectOf, paramsOf } from './input-schema.ts';
import type { ToolClient } from './run-tool.ts';
import type { Part, Tool } from './tool.ts';
import { tools } from './tools.ts';

export interface ListedTool {
  name: string;
  title: string;
  description: string;
  inputSchema: InputSchema;
  annotations: {
    readOnlyHint: boolean;
    destructiveHint: boolean;
    idempotentHint: boolean;
    openWorldHint: boolean;
  };
}

type Reader = Pick<ToolClient, 'operations' | 'contract' | 'scopes'>;

export const listTools = (client: Reader): ListedTool[] =>
  tools.filter((tool) => mayUse(client, tool)).map((tool) => listed(client, tool));

/** An overview of one record needs its first part, any other one of its parts. */
function mayUse({ operations, contract, scopes }: Reader, tool: Tool): boolean {
  const allowed = (id: string) => allows(scopes, operations.find(contract, id).scope);
  if ('operation' in tool) return allowed(tool.operation);
  const parts = Object.values(tool.parts).map(({ operation }) => allowed(operation));
  return tool.id === undefined ? parts.includes(true) : parts[0] === true;
}

function listed({ operations, contract }: Reader, tool: Tool): ListedTool {
  const { name, title, description } = tool;
  const described = { name, title, description };
  if ('operation' in tool) {
    const operation = operations.find(contract, tool.operation);
    return {
      ...described,
      inputSchema: inputSchema(tool, operation),
      annotations: annotationsOf(operation),
    };
  }
  const [first] = Object.values(tool.parts) as [Part];
  const params =
    tool.id === undefined ? {} : paramsOf(tool, operations.find(contract, first.operation));
  return {
    ...described,
    inputSchema: objectOf(params, Object.keys(params)),
    annotations: annotationsOf({ method: 'GET' }),
  };
}

const annotationsOf = ({ method }: Pick<Operation, 'method'>) => ({
  readOnlyHint: method === 'GET',
  // An update overwrites what was there.
  destructiveHint: method === 'PATCH',
  idempotentHint: method !== 'POST',
  openWorldHint: false,
});
