import { minutesOf } from '../../facts.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import { readBlock } from '../../reading/blocks.ts'
import { dropXmp } from '../xmp-packet.ts'
import type { PdfFile } from './file.ts'
import type { PdfObject } from './object.ts'
import { dictionaryOf, stringText } from './object.ts'

/** A date of PDF (ISO 32000-2, section 7.9.4), `D:20240302140500+03'30'`, put among the facts. */
export function noteDate(field: 'created' | 'changed', text: string, facts: FactList): void {
  const parts = /^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?\s*(.*)$/s.exec(text)
  if (!parts) return
  const [, year, month, day, hour, minute, second = '00', zone = ''] = parts
  const time = hour === undefined ? '' : ` ${hour}:${minute}:${second}`
  facts.time(field, `${year}-${month}-${day}${time}`, minutesOf(zone.replaceAll("'", '')))
}

/** Reads the properties of a document (the information dictionary), all of which go. */
export function readInformation(file: PdfFile, information: PdfObject | undefined, facts: FactList): void {
  for (const [key, value] of dictionaryOf(file.resolve(information))?.entries ?? []) {
    const string = file.resolve(value)
    const text = string?.type === 'string' ? stringText(string) : ''
    if (key === 'Author') facts.owner('author', text)
    else if (key === 'Creator' || key === 'Producer' || key.startsWith('PTEX.')) facts.text('software', text)
    else if (key === 'CreationDate') noteDate('created', text, facts)
    else if (key === 'ModDate') noteDate('changed', text, facts)
    else if (key === 'Company' || key === 'Manager') facts.owner('creator', text)
    else if (key !== 'Trapped') facts.text('texts', text)
  }
}

/** Reads a packet of XMP, which goes. */
export function readMetadata(
  file: PdfFile, metadata: PdfObject | undefined, facts: FactList, found: FindingList,
): void {
  const stream = file.resolve(metadata)
  const packet = file.content(stream)
  if (packet) dropXmp(packet, facts, found)
  else if (stream?.type === 'stream') found.note('other-metadata', 'XMP')
}

/** Reads what programs keep for themselves (ISO 32000-2, section 14.5), which goes: Photoshop all that a photo said. */
export function readPrivateData(
  file: PdfFile, information: PdfObject | undefined, facts: FactList, found: FindingList,
): void {
  found.note('edit-history')
  const inside = (object: PdfObject | undefined, key: string): PdfObject | undefined =>
    file.resolve(dictionaryOf(file.resolve(object))?.entries.get(key))
  const resources = inside(inside(inside(information, 'AdobePhotoshop'), 'Private'), 'ImageResources')
  const content = file.content(resources)
  if (content) readBlock('photoshop', content, facts)
}
