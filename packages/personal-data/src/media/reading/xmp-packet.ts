import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { SaxesParser } from 'saxes'
import { latin1, u16, utf16, utf8 } from '../bytes.ts'
import type { FactList } from '../facts.ts'
import { XmpPlaces } from './xmp-places.ts'
import { canonicalName, PROPERTIES } from './xmp-properties.ts'

const LONGEST_PACKET = 16 << 20
const LONGEST_TEXT = 2000
// Finding a namespace takes as long as elements are open, so that very deep packets are read no further.
const MOST_DEPTH = 200
const PIECE = 1 << 14

/** One area of the picture, as far as its description was read. */
interface Area {
  name: string
  type: string
}

/** One element that is open while the packet is read. */
interface Open {
  /** The canonical name of the property it belongs to: its own, or for `rdf:li` and the like that around it. */
  readonly property: string
  readonly area?: Area
  text: string
  size: number
}

/** The lists in which each item is an area of the picture, with the names of its name and its kind. */
const AREA_LISTS = new Set(['mwg-rs:regionlist', 'mpri:regions', 'iptc4xmpext:imageregion', 'acdsee-rs:regionlist'])
const AREA_NAMES = new Set(['mwg-rs:name', 'mpreg:persondisplayname', 'acdsee-rs:name'])
const AREA_TYPES = new Set(['mwg-rs:type', 'acdsee-rs:type'])
const THUMBNAILS = new Set(['xmpgimg:image', 'gimage:data', 'gdepth:data'])

/**
 * Reads an XMP packet (ISO 16684-1): properties as attributes or elements, in lists and structures, under any prefix.
 * A packet that is not well-formed gives what can be made out. No entity is expanded but the five of XML.
 */
export function readXmpFacts(bytes: Uint8Array, facts: FactList): void {
  // One character a byte, because what is read are pieces of text, which are decoded one by one.
  const packet = packetText(bytes.subarray(0, LONGEST_PACKET))
  if (packet) new PacketReader(facts).read(packet)
}

function packetText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xfe || bytes[0] === 0xff || bytes[0] === 0 || bytes[1] === 0
  if (!wide) return latin1(bytes).replace(/\0+$/, '')
  const little = bytes[0] === 0xff || bytes[0] !== 0 && bytes[1] === 0
  let letters = ''
  for (let at = 0; at + 1 < bytes.length; at += 512) {
    const piece = bytes.slice(at, at + 512)
    letters += little ? utf16(piece.subarray(0, 400)) + utf16(piece.subarray(400)) : swapped(piece)
  }
  return letters.replace(/^\ufeff/, '')
}

function swapped(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) letters += String.fromCharCode(u16(bytes, at))
  return letters
}

/** The text of a value: runs of bytes above 127 are UTF-8 where they are valid, references are letters already. */
const decoded = (text: string): string => text.replace(/[\x80-\xff]+/g, (run) => utf8(run)).trim()

class PacketReader {
  readonly #facts: FactList
  readonly #places: XmpPlaces
  readonly #open: Open[] = []
  readonly #areas: Area[] = []

  constructor(facts: FactList) {
    this.#facts = facts
    this.#places = new XmpPlaces(facts)
  }

  read(packet: string): void {
    const parser = new SaxesParser({ xmlns: true, fragment: true })
    // What is broken is passed over: the rest may still say who and where.
    parser.on('error', () => undefined)
    parser.on('opentag', (tag) => this.#begin(tag))
    parser.on('text', (text) => this.#add(text))
    parser.on('cdata', (text) => this.#add(text))
    parser.on('closetag', () => this.#end())
    for (let at = 0; at < packet.length && this.#open.length < MOST_DEPTH; at += PIECE) {
      parser.write(packet.slice(at, at + PIECE))
    }
    if (this.#open.length < MOST_DEPTH) parser.close()
    while (this.#open.length) this.#end()
    this.#places.finish()
  }

  #begin({ uri, prefix, local, attributes }: SaxesTagNS): void {
    const name = canonicalName(uri, prefix, local)
    const around = this.#open.at(-1)
    const isItem = name === 'rdf:li'
    const property = name.startsWith('rdf:') ? around?.property ?? '' : name
    const area = isItem && AREA_LISTS.has(property) ? { name: '', type: '' } : undefined
    this.#open.push({ property, ...(area && { area }), text: '', size: 0 })
    if (area) this.#areas.push(area)
    for (const attribute of Object.values(attributes)) this.#attribute(attribute, property)
  }

  #attribute({ uri, prefix, local, value }: SaxesAttributeNS, property: string): void {
    const name = canonicalName(uri, prefix, local)
    if (name === 'rdf:resource' || name === 'rdf:value') this.#value(property, value)
    else if (!name.startsWith('rdf:') && prefix && prefix !== 'xmlns' && prefix !== 'xml') this.#value(name, value)
  }

  #add(text: string): void {
    const current = this.#open.at(-1)
    if (!current) return
    current.size += text.length
    if (current.text.length < LONGEST_TEXT) current.text += text.slice(0, LONGEST_TEXT)
  }

  #end(): void {
    const closed = this.#open.pop()
    if (!closed) return
    if (THUMBNAILS.has(closed.property) && closed.size > 64) {
      this.#facts.preview('thumbnail', Math.floor(closed.size * 3 / 4))
    } else if (closed.text.trim()) this.#value(closed.property, closed.text)
    const { area } = closed
    if (area) this.#areas.pop()
    if (area && /^(face|)$/i.test(area.type)) this.#facts.face(area.name)
    else if (area) this.#facts.text('texts', area.name)
  }

  #value(name: string, raw: string): void {
    const value = decoded(raw)
    const area = this.#areas.at(-1)
    if (area && AREA_NAMES.has(name)) area.name = value
    else if (area && AREA_TYPES.has(name)) area.type = value
    else if (!this.#places.take(name, value)) PROPERTIES.get(name)?.(value, this.#facts)
  }
}
