// Reads delimited text as it arrives: quoted values with line breaks and doubled quotes, and lines that
// end in CR, LF or CRLF, also mixed. A quote inside a value that does not begin with one is a
// character like others. Pure.
import { invalidField } from '../../errors.ts';

export interface CsvReader {
  /** The records that are complete, blank lines as `['']`. */
  push: (text: string) => string[][];
  /** The last record, which needs no line break. */
  end: () => string[][];
}

/** A longer one is a sign of an unclosed quote, or of no table at all. */
export const maxRecordChars = 1024 * 1024;

const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;

export function createCsvReader(delimiter: string): CsvReader {
  const separator = delimiter.charCodeAt(0);
  /** From the start of the record that is not complete yet. */
  let text = '';
  let at = 0;
  let records = 0;
  let isEnded = false;
  let hasOpenQuote = false;

  /** Undefined when the value is not complete yet; else `at` is behind it. */
  function readQuoted(): string | undefined {
    const from = at + 1;
    let to = text.indexOf('"', from);
    let hasDoubled = false;
    while (to >= 0 && text.charCodeAt(to + 1) === quote) {
      hasDoubled = true;
      to = text.indexOf('"', to + 2);
    }
    hasOpenQuote = to < 0;
    if (to < 0 || (to + 1 === text.length && !isEnded)) return undefined;
    at = to + 1;
    const value = hasDoubled ? text.slice(from, to).replaceAll('""', '"') : text.slice(from, to);
    const rest = readPlain();
    return rest === undefined ? undefined : value + rest;
  }

  function readPlain(): string | undefined {
    const from = at;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === separator || code === newline || code === carriageReturn) {
        return text.slice(from, at);
      }
      at += 1;
    }
    return isEnded ? text.slice(from) : undefined;
  }

  function readRecord(): string[] | undefined {
    const record: string[] = [];
    for (;;) {
      const value = text.charCodeAt(at) === quote ? readQuoted() : readPlain();
      if (value === undefined) return undefined;
      record.push(value);
      if (text.charCodeAt(at) !== separator || at >= text.length) break;
      at += 1;
    }
    const isLone = text.charCodeAt(at) === carriageReturn;
    // A line feed may follow in the next piece.
    if (isLone && at + 1 === text.length && !isEnded) return undefined;
    at += isLone && text.charCodeAt(at + 1) === newline ? 2 : 1;
    return record;
  }

  function readAll(): string[][] {
    const found: string[][] = [];
    let start = 0;
    at = 0;
    while (at < text.length) {
      const record = readRecord();
      if (record === undefined) break;
      if (at - start > maxRecordChars) throw tooLong();
      start = at;
      records += 1;
      found.push(record);
    }
    text = text.slice(start);
    if (text.length > maxRecordChars) throw hasOpenQuote ? unclosed() : tooLong();
    return found;
  }

  const unclosed = () => invalidField('file', 'file_quote_unclosed', { row: records + 1 });
  const tooLong = () =>
    invalidField('file', 'file_line_too_long', {
      row: records + 1,
      max_kib: maxRecordChars / 1024,
    });

  return {
    push(piece) {
      text += piece;
      return readAll();
    },
    end() {
      isEnded = true;
      const found = readAll();
      if (text !== '') throw unclosed();
      return found;
    },
  };
}
