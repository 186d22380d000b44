// The bytes of a file, in pieces of at most 1 MB: a stored import outlives restarts, and any process can
// run it.
import type { Queries } from '../../platform/database/queries.ts';

interface FileKey {
  workspaceId: string;
  importId: string;
}

const chunkBytes = 1024 * 1024;

/** Stores a stream and returns its length; holds one piece at a time. */
export async function storeChunks(
  queries: Queries,
  { workspaceId, importId }: FileKey,
  pieces: AsyncIterable<Buffer>,
  at: Date,
): Promise<number> {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let position = 0;
  let length = 0;
  const flush = async () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    await queries.query({
      text: `insert into import_chunks (workspace_id, import_id, position, bytes, created_at)
        values ($1, $2, $3, $4, $5)`,
      values: [workspaceId, importId, position, bytes, at],
    });
    position += 1;
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    waitingBytes += piece.length;
    length += piece.length;
    if (waitingBytes >= chunkBytes) await flush();
  }
  if (waitingBytes > 0) await flush();
  return length;
}

export async function* readChunks(
  queries: Queries,
  { workspaceId, importId }: FileKey,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const { rows } = await queries.query<{ bytes: Buffer }>({
      text: `select bytes from import_chunks
        where workspace_id = $1 and import_id = $2 and position = $3`,
      values: [workspaceId, importId, position],
    });
    const [row] = rows;
    if (row === undefined) return;
    yield row.bytes;
  }
}

export async function deleteChunks(
  queries: Queries,
  { workspaceId, importId }: FileKey,
): Promise<void> {
  await queries.query({
    text: 'delete from import_chunks where workspace_id = $1 and import_id = $2',
    values: [workspaceId, importId],
  });
}
