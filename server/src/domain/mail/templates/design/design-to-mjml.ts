// The MJML of a mail made of blocks, with the values in Liquid still in it. Pure.
import type { Block, Design, SimpleBlock } from './design.ts';
import { attribute, inlineHtml, paragraphsOf } from './inline-text.ts';

const defaultBrand = '#036d87';
const fonts = 'Inter, Helvetica, Arial, sans-serif';
const headingSizes = { 1: 28, 2: 22, 3: 18 } as const;

export function designToMjml({ brand_color, logo, blocks, footer }: Design): string {
  const brand = brand_color ?? defaultBrand;
  return `<mjml>
<mj-head>
<mj-attributes>
<mj-all font-family="${fonts}" />
<mj-text font-size="16px" line-height="24px" color="#171f23" padding="8px 24px" />
<mj-button font-size="16px" font-weight="600" background-color="${brand}" color="${textOn(brand)}" border-radius="6px" inner-padding="12px 24px" padding="12px 24px" />
<mj-image padding="12px 24px" />
<mj-divider border-width="1px" border-color="#d1d6d8" padding="12px 24px" />
<mj-section padding="0" background-color="#ffffff" />
</mj-attributes>
<mj-style inline="inline">a { color: ${brand}; }</mj-style>
</mj-head>
<mj-body background-color="#f2f5f6" width="600px">
<mj-section background-color="#f2f5f6"><mj-column><mj-spacer height="24px" /></mj-column></mj-section>
${[...logoOf(logo), ...rows(blocks)].join('\n')}
<mj-section><mj-column><mj-spacer height="16px" /></mj-column></mj-section>
${footerOf(footer)}
</mj-body>
</mjml>
`;
}

/** Sections: blocks that follow each other share one. */
function rows(blocks: readonly Block[]): string[] {
  const sections: string[] = [];
  let together: string[] = [];
  const close = () => {
    if (together.length > 0) sections.push(section(column(together)));
    together = [];
  };
  for (const block of blocks) {
    if (block.type === 'columns') {
      close();
      sections.push(section(column(block.left.map(toMjml)) + column(block.right.map(toMjml))));
    } else {
      together.push(toMjml(block));
    }
  }
  close();
  return sections;
}

const section = (columns: string): string => `<mj-section>${columns}</mj-section>`;
const column = (parts: readonly string[]): string => `<mj-column>${parts.join('')}</mj-column>`;

function toMjml(block: SimpleBlock): string {
  switch (block.type) {
    case 'heading': {
      const level = (block.level ?? 1) as keyof typeof headingSizes;
      const size = headingSizes[level];
      const style = `font-size="${size}px" line-height="${size + 8}px" font-weight="600"`;
      const margin = 'style="margin:0;font-size:inherit;font-weight:inherit;line-height:inherit"';
      return `<mj-text ${style}${alignOf(block)}><h${level} ${margin}>${inlineHtml(block.text)}</h${level}></mj-text>`;
    }
    case 'text':
      return `<mj-text${alignOf(block)}>${paragraphs(block.text)}</mj-text>`;
    case 'button':
      return `<mj-button href="${attribute(block.url)}"${alignOf(block)}>${inlineHtml(block.label)}</mj-button>`;
    case 'image':
      return imageOf(block);
    case 'divider':
      return '<mj-divider />';
    case 'spacer':
      return `<mj-spacer height="${block.height ?? 24}px" />`;
  }
}

const paragraphs = (text: string): string =>
  paragraphsOf(text)
    .map((one) => `<p style="margin:0 0 12px">${inlineHtml(one)}</p>`)
    .join('');

const alignOf = ({ align }: { align?: string }): string => (align ? ` align="${align}"` : '');

interface Picture {
  url: string;
  alt: string;
  width?: number;
  align?: string;
  link?: string;
}

function imageOf(picture: Picture): string {
  const { url, alt, width, link } = picture;
  const size = width === undefined ? '' : ` width="${width}px"`;
  const href = link === undefined ? '' : ` href="${attribute(link)}"`;
  return `<mj-image src="${attribute(url)}" alt="${attribute(alt)}"${size}${href}${alignOf(picture)} />`;
}

const logoOf = (logo: Design['logo']): string[] =>
  logo === undefined ? [] : [section(column([imageOf({ width: 160, align: 'left', ...logo })]))];

function footerOf(footer: string | undefined): string {
  const text =
    footer === undefined || footer.trim() === ''
      ? '<mj-spacer height="24px" />'
      : `<mj-text font-size="12px" line-height="18px" color="#586165" align="center">${paragraphs(footer)}</mj-text>`;
  return `<mj-section background-color="#f2f5f6"><mj-column>${text}</mj-column></mj-section>`;
}

/** White or dark, whichever is easier to read on the colour. */
function textOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#171f23' : '#ffffff';
}
