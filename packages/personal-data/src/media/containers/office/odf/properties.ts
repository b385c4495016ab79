import type { OfficePackage } from '../package.ts'

/** Reads `meta.xml` (ISO/IEC 26300, part 1, section 4.3), which goes. */
export function readProperties({ facts }: OfficePackage): (local: string, text: string) => void {
  return (local, text) => {
    if (local === 'initial-creator' || local === 'printed-by') facts.owner('author', text)
    else if (local === 'creator') facts.owner('editor', text)
    else if (local === 'creation-date' || local === 'print-date') facts.time('created', text)
    else if (local === 'date') facts.time('changed', text)
    else if (local === 'generator') facts.text('software', text)
    else if (local === 'template/href') facts.text('computers', text)
    else if (/^(title|subject|description|keyword|user-defined)$/.test(local)) facts.text('texts', text)
  }
}

/** Properties that say nothing. */
export const EMPTY_PROPERTIES = '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta ' +
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/>' +
  '</office:document-meta>'
