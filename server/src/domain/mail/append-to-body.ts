/** At the end of the body of an HTML page, or of a piece of one. Pure. */
export function appendToBody(html: string, piece: string): string {
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html + piece : html.slice(0, end) + piece + html.slice(end);
}
