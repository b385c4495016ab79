import type { Result } from '@small-places/kernel'
import { err, ok } from '@small-places/kernel'
import { SaxesParser } from 'saxes'

/** A name with its namespace; `name` is as it is written. */
export interface XmlName {
  readonly name: string
  readonly local: string
  readonly uri: string
}

/** An attribute; declarations of namespaces are attributes of {@link XMLNS}. */
export interface XmlAttribute extends XmlName {
  readonly value: string
}

/** An element when it opens. */
export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[]
}

/** The namespace of the attributes that declare namespaces. */
export const XMLNS = 'http://www.w3.org/2000/xmlns/'

/** What becomes of a document. Names in `path` go from the root to the element that the text stands in. */
export interface XmlRules {
  /** The attributes to keep; nothing to drop the element with all that is in it. */
  readonly element: (element: XmlElement, path: readonly XmlName[]) => readonly XmlAttribute[] | undefined
  /** The text to write; as it is, where this is absent. */
  readonly text?: (text: string, path: readonly XmlName[]) => string
  /** Told of text inside dropped elements. */
  readonly dropped?: (text: string, path: readonly XmlName[]) => void
  /** Told of comments and instructions, which are dropped. */
  readonly aside?: (text: string) => void
}

/** Why a document could not be rewritten. */
export type XmlError = 'malformed' | 'too-complex'

const DEEPEST = 400
const PIECE = 1 << 16
// Entities swell a document; nothing that draws or writes needs more.
const MOST_TIMES = 8
const PREDEFINED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const escapedText = (text: string): string =>
  text.replace(/[&<>\r]/g, (letter) =>
    letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : letter === '>' ? '&gt;' : '&#13;')
const escapedValue = (text: string): string =>
  text.replace(/[&<"\t\n\r]/g, (letter) =>
    letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : letter === '"' ? '&quot;' : `&#${letter.charCodeAt(0)};`)

/**
 * Writes a document anew by rules. Comments, instructions and the document type go; entities that the document itself
 * defines as plain text are written out. Never loads anything; takes linear time.
 */
export function rewriteXml(xml: string, rules: XmlRules): Result<string, XmlError> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const entities: Record<string, string> = Object.assign(Object.create(null) as object, PREDEFINED)
  parser.ENTITIES = entities
  const out: string[] = []
  const path: XmlName[] = []
  let error: XmlError | undefined
  let droppedFrom = Infinity
  let written = 0
  let isOpen = false

  const write = (text: string): void => {
    written += text.length
    if (written > xml.length * MOST_TIMES + PIECE) error ??= 'too-complex'
    else out.push(text)
  }
  const closeStart = (): void => {
    if (isOpen) write('>')
    isOpen = false
  }

  parser.on('error', () => {
    error ??= 'malformed'
  })
  parser.on('doctype', (text) => {
    for (const [, name = '', double, single] of text.matchAll(ENTITY)) {
      const value = double ?? single ?? ''
      // Entities inside entities, and markup in them, are for documents of another kind.
      if (/[<&%]/.test(value)) error ??= 'too-complex'
      else entities[name] ??= value
    }
  })
  parser.on('xmldecl', ({ standalone }) => {
    write(`<?xml version="1.0" encoding="UTF-8"${standalone === 'yes' ? ' standalone="yes"' : ''}?>\n`)
  })
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, local: tag.local, uri: tag.uri, attributes: Object.values(tag.attributes) }
    path.push({ name: tag.name, local: tag.local, uri: tag.uri })
    if (path.length > DEEPEST) error ??= 'too-complex'
    if (error || path.length > droppedFrom) return
    const kept = rules.element(element, path)
    if (!kept) {
      droppedFrom = path.length
      return
    }
    closeStart()
    write(`<${tag.name}${kept.map(({ name, value }) => ` ${name}="${escapedValue(value)}"`).join('')}`)
    isOpen = true
  })
  parser.on('closetag', (tag) => {
    if (path.length < droppedFrom) {
      write(isOpen ? '/>' : `</${tag.name}>`)
      isOpen = false
    }
    path.pop()
    if (path.length < droppedFrom) droppedFrom = Infinity
  })
  const onText = (text: string): void => {
    if (path.length >= droppedFrom) {
      rules.dropped?.(text, path)
      return
    }
    // Around the root there is nothing but blanks.
    const kept = path.length ? rules.text?.(text, path) ?? text : ''
    if (!kept) return
    closeStart()
    write(escapedText(kept))
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('comment', (text) => rules.aside?.(text))
  parser.on('processinginstruction', ({ target, body }) => rules.aside?.(`${target} ${body}`))

  for (let at = 0; at < xml.length && !error; at += PIECE) parser.write(xml.slice(at, at + PIECE))
  if (!error) parser.close()
  return error ? err(error) : ok(out.join(''))
}

const ENTITY = /<!ENTITY\s+([\w.:-]{1,100})\s+(?:"([^"]{0,2000})"|'([^']{0,2000})')\s*>/g
