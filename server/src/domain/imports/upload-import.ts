import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { freshCatalog } from '../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import { invalidField } from '../errors.ts';
import type { ChangeRequest } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import { deleteChunks, readChunks, storeChunks } from './chunks.ts';
import { analyseFile, type FileContent } from './file/analyse-file.ts';
import { detectDelimiter } from './file/detect-delimiter.ts';
import { createEncodingDetector, type Encoding } from './file/detect-encoding.ts';
import { type FileFormat, fileTypeOf } from './file/file-format.ts';
import { guessColumns, signatureOf, withMappingOf } from './guess-columns.ts';
import { defaultOptions, type Import, type ImportColumn, importFacts } from './import.ts';
import { findImport, importsOf, toImport } from './import-row.ts';

const maxFileMib = 1_024;
const headBytes = 64 * 1024;

export interface Upload {
  fileName: string;
  pieces: AsyncIterable<Buffer>;
}

/**
 * Stores a file, reads it once to its end, and guesses what its columns are. Of a file that cannot be
 * read, nothing stays.
 */
export async function uploadImport(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Import>,
  { fileName, pieces }: Upload,
): Promise<Import> {
  const { workspaceId } = request;
  const { pool } = deps.database;
  const id = newId();
  const file = { workspaceId, importId: id };
  try {
    const look = createLook(fileName);
    const bytes = await storeChunks(pool, file, look.through(pieces), deps.clock.now());
    if (bytes === 0) throw invalidField('file', 'file_empty');
    const content = await analyseFile(readChunks(pool, file), look.format());
    return await insertImport(deps, request, { id, fileName, bytes }, content);
  } catch (error) {
    await deleteChunks(pool, file);
    throw error;
  }
}

/** Looks at the bytes of a file while they pass by. */
function createLook(fileName: string) {
  const detector = createEncodingDetector();
  let head = Buffer.alloc(0);
  return {
    async *through(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      let length = 0;
      for await (const piece of pieces) {
        length += piece.length;
        if (length > maxFileMib * 1024 * 1024) {
          throw invalidField('file', 'file_too_large', { max_mib: maxFileMib });
        }
        if (head.length < headBytes) head = Buffer.concat([head, piece.subarray(0, headBytes)]);
        detector.push(piece);
        yield piece;
      }
    },
    format(): Omit<FileFormat, 'hasHeader'> {
      const type = fileTypeOf(head, fileName);
      if (type === 'compound') throw invalidField('file', 'file_sheet_old');
      const encoding = detector.end();
      if (type === 'xlsx') return { type, encoding: null, delimiter: null };
      if (encoding === 'binary') throw invalidField('file', 'file_binary');
      if (type === 'ndjson') return { type, encoding: 'utf-8', delimiter: null };
      return { type, encoding, delimiter: detectDelimiter(textOf(head, encoding)) };
    },
  };
}

/** The last character may be cut. */
const textOf = (head: Buffer, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(head.subarray(0, headBytes));

async function insertImport(
  deps: WriteDeps & ReadDeps,
  request: ChangeRequest<Import>,
  { id, fileName, bytes }: { id: string; fileName: string; bytes: number },
  content: FileContent,
): Promise<Import> {
  const { workspaceId, actor } = request;
  const signature = signatureOf(content.names);
  const guessed = guessColumns(content, await freshCatalog(deps, workspaceId));
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const { rows } = await sql<Parameters<typeof toImport>[0]>`select * from (
        ${importsOf(workspaceId)} and i.signature = ${signature} and i.started_at is not null
      ) r order by r.number desc limit 1`.execute(db);
    const earlier = rows[0] && toImport(rows[0]);
    const columns: ImportColumn[] = earlier ? withMappingOf(guessed, earlier.columns) : guessed;
    await db
      .insertInto('imports')
      .values({
        ...{ workspace_id: workspaceId, id, file_name: fileName, bytes, state: 'ready' },
        format: JSON.stringify(content.format),
        columns: JSON.stringify(columns),
        options: JSON.stringify(earlier?.options ?? defaultOptions),
        ...{ signature, row_count: content.rowCount },
        ...{ actor_type: actor.type, actor_id: actor.id, created_at: at, updated_at: at },
      })
      .execute();
    const created = await findImport(db, workspaceId, { id });
    record({
      type: 'import.created',
      subjectType: 'import',
      subjectId: id,
      before: null,
      after: importFacts(created),
    });
    return created;
  });
}
