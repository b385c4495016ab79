/** The elements that a report is shown with. None of them loads, runs or sends anything. */
type Tag =
  | 'section' | 'article' | 'h2' | 'h3' | 'h4' | 'p' | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd' | 'a' | 'bdi' | 'strong' | 'q'
  | 'span' | 'details' | 'summary' | 'svg' | 'g' | 'rect' | 'path' | 'circle' | 'text' | 'title'

/** A piece of a view as data: a page makes it into elements, a file into text. */
export interface ViewElement {
  readonly tag: Tag
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (ViewElement | string)[]
}

/** Makes a {@link ViewElement}. */
export const element = (
  tag: Tag, attributes: ViewElement['attributes'], ...children: readonly (ViewElement | string)[]
): ViewElement => ({ tag, attributes, children })

/** A text as it stands in HTML, also within quotation marks. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The HTML of a view. Every text and every value is escaped. */
export function htmlOf({ tag, attributes, children }: ViewElement): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('')
  const inner = children.map(child => typeof child === 'string' ? escaped(child) : htmlOf(child)).join('')
  return `<${tag}${given}>${inner}</${tag}>`
}

/**
 * A link to somewhere on a wiki, with the text alone where there is no address or one of another kind: what a file says
 * must not become a link that runs something.
 */
export const link = (address: string | null, text: string): ViewElement =>
  address !== null && /^https?:\/\//.test(address)
    ? element('a', { href: address, rel: 'noreferrer noopener' }, element('bdi', {}, text))
    : element('bdi', {}, text)
