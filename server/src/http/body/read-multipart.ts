// The parts of a multipart form, in order. A file is reduced to its name, since leads have no files.
import { isUtf8 } from 'node:buffer';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { DomainError } from '../../domain/errors.ts';
import { maxFields } from './read-pairs.ts';

// Busboy decodes invalid UTF-8 to it.
const replacement = '\ufffd';

interface Part {
  name: string;
  filename: string | undefined;
  isJson: boolean;
  chunks: Buffer[];
}

// Busboy's types omit that the name and the filename may be absent.
type FileListener = (
  name: string | undefined,
  stream: BusboyFileStream,
  filename: string | undefined,
  encoding: string,
  mimeType: string,
) => void;

export async function readMultipart(type: string, bytes: Buffer): Promise<[string, string][]> {
  try {
    const parts = await splitParts(type, bytes);
    // A file input without a file sends an empty filename.
    return parts.filter(({ filename }) => filename !== '').map((part) => [part.name, textOf(part)]);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('bad_request', 'The form is malformed, or has too many fields.', {
      cause: error,
    });
  }
}

function splitParts(type: string, bytes: Buffer): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    const parts: Part[] = [];
    const form = new Busboy({
      headers: { 'content-type': type },
      // Busboy delivers only files as raw bytes.
      isPartAFile: () => true,
      limits: { files: maxFields },
    });
    const receive: FileListener = (name, stream, filename, _encoding, mimeType) => {
      stream.on('error', reject);
      // A part without a name is not a field.
      if (name === undefined) {
        stream.resume();
        return;
      }
      const isJson = filename === undefined && mimeType === 'application/json';
      const part: Part = { name, filename, isJson, chunks: [] };
      parts.push(part);
      stream.on('data', (chunk: Buffer) => {
        if (filename === undefined) part.chunks.push(chunk);
      });
    };
    form.on('file', receive);
    form.on('filesLimit', () => reject(new Error(`The form has more than ${maxFields} parts.`)));
    form.on('error', reject);
    form.on('finish', () => resolve(parts));
    form.end(bytes);
  });
}

function textOf({ name, filename, isJson, chunks }: Part): string {
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes) || `${name}${filename ?? ''}`.includes(replacement)) {
    throw new DomainError('bad_request', 'The form is not text in UTF-8.');
  }
  const text = filename ?? bytes.toString();
  return isJson ? textOfJson(text) : text;
}

function textOfJson(text: string): string {
  const value: unknown = JSON.parse(text);
  return typeof value === 'string' ? value : text;
}
