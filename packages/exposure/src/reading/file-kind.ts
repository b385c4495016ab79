/** How many characters of a file tell what kind it is of. */
export const FILE_START = 200

/** What a file seems to be. `web-page`: HTML, such as the page by which a wiki says that something went wrong. */
export type FileKind = 'dump' | 'web-page' | 'answers'

/** Tells from the first {@link FILE_START} characters what a file of somebody's own is to be read as. */
export function fileKindOf(start: string): FileKind {
  const text = start.replace(/^\uFEFF?\s*/, '')
  if (/^<(?:!doctype\s+html|html)\b/i.test(text)) return 'web-page'
  return text.startsWith('<') ? 'dump' : 'answers'
}
