/** Something drawn: an SVG element as data, which a page makes into elements and a file into text. */
export interface Shape {
  readonly tag: 'svg' | 'g' | 'rect' | 'path' | 'circle' | 'line' | 'text' | 'title'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Shape | string)[]
}

/** Makes a {@link Shape}. */
export const shape = (
  tag: Shape['tag'], attributes: Shape['attributes'], ...children: readonly (Shape | string)[]
): Shape => ({ tag, attributes, children })

/**
 * A whole picture. It is described in words beside it, so that nothing is lost on somebody who does not see it.
 * @param described What a screen reader says in its place.
 */
export const picture = (
  kind: string, [x, y, width, height]: readonly [number, number, number, number], described: string,
  ...children: readonly Shape[]
): Shape => shape('svg', {
  xmlns: 'http://www.w3.org/2000/svg', class: `picture ${kind}`, viewBox: `${x} ${y} ${width} ${height}`, role: 'img',
  'aria-label': described,
}, ...children)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The text of a picture for an HTML or SVG file. Every value is escaped. */
export function markupOf({ tag, attributes, children }: Shape): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('')
  const inner = children.map(child => typeof child === 'string' ? escaped(child) : markupOf(child)).join('')
  return `<${tag}${given}>${inner}</${tag}>`
}
