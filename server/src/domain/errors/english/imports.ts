import type { SentencesOf } from '../problem-codes.ts';

export const imports: SentencesOf<'imports'> = {
  file_empty: () => 'The file is empty.',
  file_without_rows: () => 'The file has a header, but no rows below it.',
  file_too_large: ({ max_mib }) =>
    `The file is larger than ${max_mib.toLocaleString('en-US')} MB: split it into several.`,
  file_binary: () => 'The file is no table: save it as CSV, NDJSON or XLSX.',
  file_encoding_invalid: ({ encoding }) =>
    `The file has characters that are not valid in ${encoding}: choose its encoding, or save it as UTF-8.`,
  file_quote_unclosed: ({ row }) =>
    `A quote opens in row ${row.toLocaleString('en-US')} and is never closed.`,
  file_line_too_long: ({ row, max_kib }) =>
    `Row ${row.toLocaleString('en-US')} is longer than ${max_kib.toLocaleString('en-US')} KB.`,
  file_too_many_columns: ({ max }) => `The file has more than ${max} columns.`,
  file_json_invalid: ({ row }) =>
    `Line ${row.toLocaleString('en-US')} is no JSON object: each line must be one.`,
  file_not_text: ({ row }) =>
    `Row ${row.toLocaleString('en-US')} has a NUL or half a character: remove it.`,
  file_sheet_invalid: () => 'The workbook cannot be read: save it again as XLSX, or as CSV.',
  file_sheet_old: () =>
    'The workbook is encrypted, or of an old form of Excel: save it as XLSX without a password.',
  file_sheet_too_large: ({ max_mib }) =>
    `The workbook unpacks to more than ${max_mib} MB: save it as CSV.`,
  row_without_person: () => 'The row has neither an e-mail address nor a phone nor a name.',
  too_many_rows: ({ count, max }) =>
    `A sheet has at most ${max.toLocaleString('en-US')} rows, and these are ` +
    `${count.toLocaleString('en-US')}: choose CSV or NDJSON, or filter them.`,
  import_without_person: () =>
    'No column has an e-mail address, a phone or a name: choose at least one of these fields.',
  import_field_repeated: ({ name, columns }) =>
    `The columns ${columns.join(' and ')} both go to ${name}: choose one of them.`,
};
