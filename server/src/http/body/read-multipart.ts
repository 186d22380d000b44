// The parts of a multipart form, in their order. Of a file only its name is kept: a lead has no files.
import { isUtf8 } from 'node:buffer';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { DomainError } from '../../domain/errors.ts';
import { maxFields } from './read-pairs.ts';

// Busboy puts it in place of bytes that are no UTF-8.
const replacement = '\ufffd';

interface Part {
  name: string;
  filename: string | undefined;
  isJson: boolean;
  chunks: Buffer[];
}

// Busboy's own types leave out that a part may have neither.
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
    // A file that nobody chose is sent without a name.
    return parts.filter(({ filename }) => filename !== '').map((part) => [part.name, textOf(part)]);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('bad_request', 'The form is broken, or has too many fields.', {
      cause: error,
    });
  }
}

function splitParts(type: string, bytes: Buffer): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    const parts: Part[] = [];
    const form = new Busboy({
      headers: { 'content-type': type },
      // As a file each part comes in its own bytes, whatever they are.
      isPartAFile: () => true,
      limits: { files: maxFields },
    });
    const receive: FileListener = (name, stream, filename, _encoding, mimeType) => {
      stream.on('error', reject);
      // A part without a name is no field.
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
