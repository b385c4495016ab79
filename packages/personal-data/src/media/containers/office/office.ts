import { err, ok } from '@small-places/kernel'
import { indexOfText, startsWith } from '../../bytes.ts'
import type { FileParts } from '../../container.ts'
import type { FactList } from '../../facts.ts'
import type { FindingList } from '../../finding.ts'
import type { CleanEmbedded } from '../embedded.ts'
import type { Examiner } from '../examiner.ts'
import { examiner } from '../examiner.ts'
import type { ZipEntry } from '../zip/archive.ts'
import { readArchive } from '../zip/archive.ts'
import { archiveParts } from '../zip/write.ts'
import { cleanOpenDocument } from './odf/open-document.ts'
import { cleanOpenXml } from './opc/open-xml.ts'
import { OfficePackage } from './package.ts'

const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const CONTENT_TYPES = '[Content_Types].xml'
const MIME_TYPE = 'mimetype'
const wide = (text: string): string => [...text].map((letter) => letter + '\0').join('')

/** Takes a document of Microsoft's or OASIS' format apart: what it says stays, who wrote it and where goes. */
function examineOffice(bytes: Uint8Array, facts: FactList, found: FindingList, clean: CleanEmbedded): FileParts {
  // Encrypted documents stand in a file of the old format; those of the old format itself are not read.
  if (startsWith(bytes, OLD_OFFICE)) {
    return err(indexOfText(bytes, wide('EncryptedPackage')) >= 0 ? 'encrypted' : 'unsupported')
  }
  const archive = readArchive(bytes)
  if (!archive.ok) return archive
  const document = new OfficePackage(archive.value, facts, found, clean)
  const entries = document.has(CONTENT_TYPES) ? cleanOpenXml(document) : cleanOpenDocument(document)
  return entries.ok ? ok(archiveParts(entries.value)) : entries
}

/** The names of an archive's first files tell what it is, also where its end is missing. */
function isOffice(bytes: Uint8Array): boolean {
  if (startsWith(bytes, OLD_OFFICE)) return true
  if (!startsWith(bytes, 'PK\x03\x04')) return false
  if (startsWith(bytes, MIME_TYPE, 30)) return true
  const archive = readArchive(bytes)
  const names: readonly ZipEntry[] = archive.ok ? archive.value : []
  return names.some(({ name }) => name === CONTENT_TYPES || name === MIME_TYPE) ||
    !archive.ok && indexOfText(bytes.subarray(0, 1 << 16), CONTENT_TYPES) >= 0
}

/** Documents, tables and presentations: OOXML (ECMA-376) and OpenDocument (ISO/IEC 26300). */
export const office = (clean: CleanEmbedded): Examiner =>
  examiner('office', isOffice, (bytes, facts, found) => examineOffice(bytes, facts, found, clean))
