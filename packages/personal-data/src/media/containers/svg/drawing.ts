import type { Refusal } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { toBase64 } from '../base64.ts'
import type { CleanEmbedded } from '../embedded.ts'
import type { XmlAttribute, XmlElement, XmlName, XmlRules } from '../xml/rewrite.ts'
import { XMLNS } from '../xml/rewrite.ts'
import { rewriteCss } from './css.ts'
import { dataFile } from './data-address.ts'
import { Ids } from './ids.ts'
import { noteAside, noteDroppedText, noteForeignAttribute } from './notes.ts'
import { HTML_ATTRIBUTES, HTML_ELEMENTS, SVG_ATTRIBUTES, SVG_ELEMENTS } from './vocabulary.ts'

const SVG = 'http://www.w3.org/2000/svg'
const HTML = 'http://www.w3.org/1999/xhtml'
const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'
const KEPT_NAMESPACES = new Set([SVG, HTML, XLINK])

const TIMING = new Set(['begin', 'end'])
const ANIMATED = new Set(['values', 'from', 'to', 'by'])
const FONT = /^(?:font\/|application\/(?:x-|vnd\.ms-)?font|application\/(?:font-|x-font-)|application\/octet-stream$)/
const TYPES: Readonly<Record<string, string>> = { svg: 'svg+xml' }

/** The rules by which one drawing is written anew. */
export class Drawing {
  /** Why it cannot be cleaned, if so. */
  refusal: Refusal | undefined
  readonly #ids = new Ids()
  readonly #facts: FactList
  readonly #found: FindingList
  readonly #clean: CleanEmbedded

  constructor(facts: FactList, found: FindingList, clean: CleanEmbedded) {
    this.#facts = facts
    this.#found = found
    this.#clean = clean
  }

  /** The first round: learns the ids of everything that stays. */
  learning(): XmlRules {
    return {
      element: (element, path) => {
        if (!this.#isKept(element, path)) return undefined
        const id = element.attributes.find(({ name }) => name === 'id')?.value
        if (id !== undefined) this.#ids.add(id)
        return []
      },
    }
  }

  /** The second round. */
  writing(): XmlRules {
    return {
      element: (element, path) => {
        if (!this.#isKept(element, path)) {
          this.#noteElement(element)
          return undefined
        }
        return element.attributes.flatMap((attribute) => {
          const value = this.#attribute(element, attribute)
          return value === undefined ? [] : [{ ...attribute, value }]
        })
      },
      text: (text, path) => path.at(-1)?.local === 'style' ? this.#css(text, true) : text,
      dropped: (text, path) => noteDroppedText(text, path, this.#facts),
      aside: (text) => noteAside(text, this.#facts, this.#found),
    }
  }

  #isKept({ local, uri, attributes }: XmlElement, path: readonly XmlName[]): boolean {
    if (path.length === 1 && (uri !== SVG || local !== 'svg')) this.refusal ??= 'malformed'
    if (uri === SVG) return SVG_ELEMENTS.has(local) && !isForAnEditor(attributes)
    // Only inside this element do browsers draw what is not SVG.
    if (!path.some((one) => one.local === 'foreignObject') || local === 'script') return false
    if (uri !== HTML || !HTML_ELEMENTS.has(local)) this.refusal ??= 'unsupported'
    return true
  }

  #noteElement({ name, local, uri, attributes }: XmlElement): void {
    for (const attribute of attributes) noteForeignAttribute(attribute, this.#facts, this.#found)
    if (local === 'script') this.#found.note('script')
    else if (uri !== SVG || !/^(title|desc|metadata)$/.test(local)) this.#found.note('other-metadata', name)
  }

  /** The value that an attribute keeps; nothing where it goes. */
  #attribute(element: XmlElement, attribute: XmlAttribute): string | undefined {
    const { uri, local, name, value } = attribute
    if (uri === XMLNS) return KEPT_NAMESPACES.has(value) ? value : undefined
    if (uri === XML) return local === 'space' || local === 'lang' ? value : undefined
    if (uri === XLINK && local === 'href') return this.#address(element, value)
    if (uri === XLINK) return undefined
    const isKnown = uri === '' && (element.uri === HTML ? HTML_ATTRIBUTES : SVG_ATTRIBUTES).has(name)
    if (!isKnown) {
      noteForeignAttribute(attribute, this.#facts, this.#found)
      return undefined
    }
    if (name === 'href' || name === 'src') return this.#address(element, value)
    if (name === 'id') return this.#ids.of(value)
    if (name === 'style') return this.#css(value, false)
    if (TIMING.has(name)) return this.#ids.inTiming(value)
    const animates = element.attributes.find((one) => one.name === 'attributeName')?.value ?? ''
    if (ANIMATED.has(name) && animates.endsWith('href')) return this.#ids.inReferences(value)
    return /url\s*\(/i.test(value) ? this.#css(value, false) : value
  }

  #css(css: string, isSheet: boolean): string {
    const written = rewriteCss(css, isSheet, {
      url: (address) => this.#cssAddress(address),
      id: (id) => this.#ids.of(id),
    })
    if (written === undefined) this.refusal ??= 'unsupported'
    return written ?? ''
  }

  #cssAddress(address: string): string | undefined {
    const data = dataFile(address)
    // Fonts are part of how the text looks.
    if (data && FONT.test(data.type)) return address
    return data ? this.#picture(data.bytes) : this.#reference(address)
  }

  #address(element: XmlElement, address: string): string | undefined {
    const data = dataFile(address.trim())
    if (data && /^(image|feImage|img)$/.test(element.local)) return this.#picture(data.bytes)
    return this.#reference(address.trim())
  }

  /** Where an address points to a part of the drawing, its new spelling. All others would be asked for elsewhere. */
  #reference(address: string): string | undefined {
    if (address.startsWith('#')) {
      const name = this.#ids.of(address.slice(1))
      return name === undefined ? undefined : `#${name}`
    }
    if (address) this.#found.note('external-link', address)
    if (/^(file:|[/\\]|[A-Za-z]:[\\/])/.test(address)) this.#facts.text('computers', address)
    return undefined
  }

  #picture(bytes: Uint8Array): string | undefined {
    const picture = this.#clean(bytes, this.#facts, this.#found)
    if (picture.ok) {
      const { kind, bytes: clean } = picture.value
      return `data:image/${TYPES[kind] ?? kind};base64,${toBase64(clean)}`
    }
    this.refusal ??= picture.error === 'unknown-kind' ? 'unsupported' : picture.error
    return undefined
  }
}

/** Whether an element is for one editor only: browsers never draw what asks for an unknown extension. */
const isForAnEditor = (attributes: readonly XmlAttribute[]): boolean => {
  const extensions = attributes.find(({ name }) => name === 'requiredExtensions')?.value.trim()
  return Boolean(extensions) && !(extensions ?? '').startsWith('http://www.w3.org/')
}
