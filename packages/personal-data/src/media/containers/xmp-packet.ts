import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { readXmpFacts } from '../reading/xmp-packet.ts'

/** Reads an XMP packet that is dropped. */
export function dropXmp(packet: Uint8Array, facts: FactList, found: FindingList): void {
  readXmpFacts(packet, facts)
  found.note('other-metadata', 'XMP')
}
