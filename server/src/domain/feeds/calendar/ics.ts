// The lines of iCalendar (RFC 5545). Pure.

export type Property = readonly [name: string, value: string];

const lineOctets = 75;
const encoder = new TextEncoder();

/** Control characters have no form in the format. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n|\r/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove.
    .replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** 20260328T091500Z */
export const utcTime = (time: Date): string => time.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** 20260328, of a day written YYYY-MM-DD. */
export const dateValue = (day: string): string => day.replaceAll('-', '');

export const component = (name: string, properties: readonly Property[]): Property[] => [
  ['BEGIN', name],
  ...properties,
  ['END', name],
];

export const renderLines = (properties: readonly Property[]): string =>
  properties.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');

/** Lines of at most 75 octets; the next begin with a space. No character is split. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
