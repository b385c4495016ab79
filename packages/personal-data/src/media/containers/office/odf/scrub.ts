import type { XmlAttribute, XmlElement, XmlName, XmlRules } from '../../xml/rewrite.ts'
import { isDiskPath, isFileName, isLocalPath, isPublic, withoutPaths } from '../../file-addresses.ts'
import type { Authors } from '../authors.ts'
import type { OfficePackage } from '../package.ts'

const XLINK = 'http://www.w3.org/1999/xlink'
const OPEN_OFFICE = 'http://openoffice.org/2009/office'
/** When somebody said or changed something, since the format asks for a time. */
const SOME_TIME = '2000-01-01T00:00:00'

// Printers, sessions, databases and folders of one computer; everything else in the settings decides on layout.
const SETTINGS_OF_A_COMPUTER =
  /^(Printer(Name|Setup)|Rsid(Root)?|CurrentDatabase.*|EmbeddedDatabaseName|.*TableURL|ModifyPasswordInfo)$/
const DROPPED = new Set(['event-listeners', 'event-listener', 'dde-connection-decl', 'dde-connection-decls',
  'dde-links', 'script', 'scripts'])
const OF_DATABASES = /^(form:datasource|form:command|text:database-name|text:connection-resource)$/
/** What stands in a link to nothing. */
const NOWHERE = '#'

const isNote = ({ local }: XmlName): boolean => local === 'annotation' || local === 'change-info'

/** Rules for the parts of one OpenDocument without its people. */
export function scrubRules(document: OfficePackage, authors: Authors): XmlRules {
  const { facts, found } = document

  function link({ local }: XmlElement, address: string): string {
    if (address.startsWith('#') || address === '') return address
    // Parts of the document itself are named without a beginning, or with this one.
    const inside = address.replace(/^\.\//, '')
    if (document.has(inside) || document.has(`${inside.replace(/\/$/, '')}/content.xml`)) return address
    if (local === 'a' && isPublic(address)) return address
    if (isLocalPath(address)) facts.text('computers', address)
    found.note('external-link', address)
    return NOWHERE
  }

  function attribute(element: XmlElement, { name, local, uri, value }: XmlAttribute): string | undefined {
    if (uri === OPEN_OFFICE && local.endsWith('rsid')) {
      found.note('edit-history')
      return undefined
    }
    if (uri === XLINK && local === 'href') return link(element, value)
    if (/^(frame|custom-shape|image)$/.test(element.local) && name === 'draw:name' && isFileName(value)) {
      facts.text('computers', value)
      return 'Picture'
    }
    if (OF_DATABASES.test(name)) return ''
    if (local === 'sender-initials') return 'A'
    if (/:(formula|condition|source-cell-range-addresses)$/.test(name)) return withoutPaths(value)
    if (!isDiskPath(value)) return value
    facts.text('computers', value)
    return ''
  }

  return {
    element: (element) => {
      const { local, attributes } = element
      if (DROPPED.has(local)) {
        if (local !== 'scripts') found.note('script')
        return undefined
      }
      const isOfComputer = local === 'config-item' &&
        attributes.some(({ name, value }) => name === 'config:name' && SETTINGS_OF_A_COMPUTER.test(value))
      if (isOfComputer) return undefined
      return attributes.flatMap((one) => {
        const value = attribute(element, one)
        return value === undefined ? [] : [{ ...one, value }]
      })
    },
    text: (text, path) => {
      const { local = '', name = '' } = path.at(-1) ?? {}
      const isPath = /^svg:(title|desc)$/.test(name) && isFileName(text) || local === 'config-item' && isDiskPath(text)
      if (isPath) {
        facts.text('computers', text)
        return ''
      }
      if (!path.slice(-4).some(isNote)) return text
      if (local === 'creator') return authors.nameOf(text)
      if (local === 'date') {
        if (text !== SOME_TIME) facts.time('changed', text)
        return SOME_TIME
      }
      return local === 'creator-initials' || local === 'sender-initials' ? 'A' : local === 'date-string' ? '' : text
    },
    dropped: (text, path) => {
      // Settings in code say nothing to a reader.
      const isReadable = text.length < 200 && /\p{L}{3}/u.test(text)
      if (isReadable && path.at(-1)?.local === 'config-item') facts.text('computers', text)
    },
  }
}
