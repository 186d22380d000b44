// The texts of blocks: **bold**, *italic*, [links](https://…), paragraphs, and values in Liquid, which
// stay as they are until the mail is made for a lead. Pure.
import { escapeHtml } from '../../../../platform/escape-html.ts';

const liquid = /(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/;
const link = /\[([^\][\n]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()]+|\{\{[^\n{}]*\}\})\)/g;

/** Inside quotes; a quote of Liquid would end them. */
export const attribute = (text: string): string =>
  text
    .split(liquid)
    .map((piece, index) => (index % 2 === 1 ? piece.replaceAll('"', "'") : escapeHtml(piece)))
    .join('');

export const inlineHtml = (text: string): string =>
  marked(text, {
    plain: escapeHtml,
    link: (label, url) => `<a href="${attribute(url)}">${label}</a>`,
    bold: (inner) => `<b>${inner}</b>`,
    italic: (inner) => `<i>${inner}</i>`,
    newLine: '<br>',
  });

export const inlinePlain = (text: string): string =>
  marked(text, {
    plain: (piece) => piece,
    link: (label, url) => (label === url ? url : `${label} (${url})`),
    bold: (inner) => inner,
    italic: (inner) => inner,
    newLine: '\n',
  });

export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

interface Marks {
  plain: (text: string) => string;
  link: (label: string, url: string) => string;
  bold: (inner: string) => string;
  italic: (inner: string) => string;
  newLine: string;
}

// A character of the private use area, of which no text makes sense.
const mark = '\ue000';
const held = /\ue000(\d+)\ue000/g;

/** Values and links are set aside first, so that their characters are no marks. */
function marked(text: string, marks: Marks): string {
  const kept: string[] = [];
  const keep = (piece: string): string => `${mark}${kept.push(piece) - 1}${mark}`;
  const emphasise = (piece: string): string =>
    piece
      .replaceAll(/\*\*(?=\S)([^*\n]+?)\*\*/g, (_, inner) => marks.bold(inner))
      .replaceAll(/\*(?=\S)([^*\n]+?)\*/g, (_, inner) => marks.italic(inner));
  const restore = (piece: string): string =>
    piece.replaceAll(held, (_, index) => restore(kept[Number(index)] ?? ''));
  const withoutLinks = text
    .replaceAll(mark, '')
    .replaceAll(link, (_, label, url) => keep(marks.link(emphasise(hold(label)), url)));
  return restore(emphasise(hold(withoutLinks)).replaceAll('\n', marks.newLine));

  /** Escapes, and sets values aside. */
  function hold(piece: string): string {
    return piece
      .split(liquid)
      .map((one, index) => (index % 2 === 1 ? keep(one) : marks.plain(one)))
      .join('');
  }
}
