import { minutesOf } from '../../../facts.ts'
import type { OfficePackage } from '../package.ts'

/** Reads the properties of a document, which go: who wrote it, when, with what and from which template. */
export function readProperties({ facts }: OfficePackage, name: string): (local: string, text: string) => void {
  if (name.endsWith('custom.xml')) {
    return (local, text) => {
      if (!local.includes('/') && !/^(property|Properties)$/.test(local)) facts.text('texts', text)
    }
  }
  return (local, text) => {
    if (local === 'creator') facts.owner('author', text)
    else if (local === 'lastModifiedBy') facts.owner('editor', text)
    else if (local === 'Manager' || local === 'Company') facts.owner('creator', text)
    else if (local === 'created' || local === 'modified' || local === 'lastPrinted') {
      facts.time(local === 'created' ? 'created' : 'changed', text, minutesOf(text.slice(19)))
    } else if (/^(title|subject|description|keywords|category|contentStatus)$/.test(local)) facts.text('texts', text)
    else if (local === 'Application' || local === 'AppVersion') facts.text('software', text)
    else if (local === 'Template' || local === 'HyperlinkBase') facts.text('computers', text)
    else if (local === 'identifier') facts.id('document', text)
  }
}
