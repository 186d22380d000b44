// Runs a tool for a client: sends its requests to the API, and makes its result of their responses.

import { invalidField } from '../../domain/errors.ts';
import type { Contract } from '../../domain/keys/key.ts';
import { allows } from '../../domain/keys/scopes.ts';
import type { ApiCaller } from './api-caller.ts';
import type { ApiOperations } from './api-operations.ts';
import { pathOf, toApiRequest } from './api-request.ts';
import type { Arguments, OperationTool, OverviewTool, Shown, Tool } from './tool.ts';
import { errorOf, select, shownOf, successOf, type ToolResult } from './tool-result.ts';

/** Who calls: the API of the key, and what the key may do. */
export interface ToolClient {
  operations: ApiOperations;
  contract: Contract;
  scopes: ReadonlySet<string>;
  api: ApiCaller;
}

export const runTool = (client: ToolClient, tool: Tool, given: Arguments): Promise<ToolResult> =>
  'operation' in tool ? perform(client, tool, given) : overview(client, tool, given);

async function perform(
  { operations, contract, api }: ToolClient,
  tool: OperationTool,
  given: Arguments,
): Promise<ToolResult> {
  const operation = operations.find(contract, tool.operation);
  const response = await api.call(toApiRequest(tool, operation, given));
  return response.status < 400 ? successOf(shownOf(response.body)) : errorOf(response);
}

/** Parts that the key may not read are left out, except the record that the others depend on. */
async function overview(
  { operations, contract, scopes, api }: ToolClient,
  { id, parts }: OverviewTool,
  given: Arguments,
): Promise<ToolResult> {
  const unknown = Object.keys(given).find((name) => name !== id);
  if (unknown !== undefined) throw invalidField(unknown, 'unknown_field');
  const shown: Record<string, unknown> = {};
  let record: Shown | undefined = id === undefined ? {} : undefined;
  for (const [name, part] of Object.entries(parts)) {
    const { params = () => ({}), query = {}, keep, omit = [] } = part;
    const { url, scope } = operations.find(contract, part.operation);
    const values = record === undefined ? { id: given[id as string] } : params(record);
    if (values === undefined || (record !== undefined && !allows(scopes, scope))) continue;
    const response = await api.call({
      ...{ method: 'GET', path: pathOf(url, values, id), query, headers: {} },
    });
    if (response.status >= 400) return errorOf(response);
    shown[name] = select(shownOf(response.body), { keep, omit: [...omit, 'next_cursor'] });
    record ??= shown[name] as Shown;
  }
  return successOf(shown);
}
