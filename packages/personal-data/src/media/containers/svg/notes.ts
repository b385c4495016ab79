import { minutesOf } from '../../facts.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { XmlAttribute, XmlName } from '../xml/rewrite.ts'

const PATHS = /^(docname|export-filename|absref|filename|content-path)$/
const LONGEST = 400

/** Notes an attribute that no drawing needs. */
export function noteForeignAttribute(attribute: XmlAttribute, facts: FactList, found: FindingList): void {
  const { name, local, uri, value } = attribute
  if (/^on[a-z]+$/.test(name)) found.note('script')
  else if (PATHS.test(local)) facts.text('computers', value)
  else if (local === 'version' && /inkscape|sodipodi/i.test(uri)) facts.text('software', `Inkscape ${value}`)
  else if (/^aria-(label|description)$/.test(name) || name === 'title') facts.text('texts', value)
  else if (name === 'content' && /mxfile/.test(value)) noteDiagram(value, facts)
  // Names of layers and the like are worth telling; numbers of editors are not.
  else if (local === 'label' || name === 'data-name') facts.text('texts', value)
  if (uri && !/xmlns|XML\/1998/.test(uri)) found.note('other-metadata', name.split(':')[0])
}

/** draw.io puts the whole diagram into one attribute, with the browser, the time and an id. */
function noteDiagram(diagram: string, facts: FactList): void {
  const head = diagram.slice(0, 2000)
  facts.text('software', /\sagent="([^"]*)"/.exec(head)?.[1] ?? '')
  facts.time('changed', /\smodified="([^"]*)"/.exec(head)?.[1] ?? '')
  facts.id('document', /\setag="([^"]*)"/.exec(head)?.[1] ?? '')
}

/** Notes text that stood in what is dropped: titles, descriptions, records of Dublin Core and Creative Commons. */
export function noteDroppedText(text: string, path: readonly XmlName[], facts: FactList): void {
  const value = text.slice(0, LONGEST)
  const has = (pattern: RegExp): boolean => path.some(({ local }) => pattern.test(local))
  if (has(/^script$/)) return
  if (has(/^(creator|publisher|contributor|Agent|rightsHolder)$/)) facts.owner('creator', value)
  else if (has(/^(rights|license)$/)) facts.owner('copyright', value)
  else if (has(/^(date|created|modified|CreateDate|ModifyDate|MetadataDate)$/)) {
    facts.time('created', value, minutesOf(value.slice(19)))
  } else if (has(/^(CreatorTool|Producer)$/)) facts.text('software', value)
  else if (has(/^(DocumentID|InstanceID|OriginalDocumentID|identifier)$/)) facts.id('document', value)
  else if (has(/^(title|desc|description|subject|metadata)$/)) facts.text('texts', value)
}

/** Notes a comment or an instruction. */
export function noteAside(text: string, facts: FactList, found: FindingList): void {
  const address = /^xml-stylesheet\b[^]*?href\s*=\s*["']([^"']{0,400})/.exec(text.slice(0, 2000))?.[1]
  if (address !== undefined) found.note('external-link', address)
  else if (/^\s*(generator|created with|created by|svg generated|exported)\b/i.test(text)) {
    facts.text('software', text.slice(0, LONGEST))
  } else facts.text('texts', text.slice(0, LONGEST))
}
