import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { readXmp } from '../xmp.ts'

/** Reads an XMP packet that is dropped. */
export function dropXmp(packet: Uint8Array, _facts: FactList, found: FindingList): void {
  readXmp(packet, found)
}
