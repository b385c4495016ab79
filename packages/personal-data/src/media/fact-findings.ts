import type { MediaFacts, SerialOf } from './facts.ts'
import type { FindingKind, FindingList } from './finding.ts'
import { notePlace } from './place.ts'

const SERIALS: Readonly<Record<SerialOf, FindingKind>> = {
  camera: 'camera-serial', body: 'camera-serial', lens: 'lens-serial', flash: 'camera-serial',
  battery: 'camera-serial', storage: 'camera-serial', display: 'camera-serial', other: 'camera-serial',
}

/** Notes the facts of a file as findings for showing. */
export function noteFacts(facts: MediaFacts, found: FindingList): void {
  for (const { latitude, longitude } of facts.gps) notePlace(latitude, longitude, found)
  for (const { what, value } of facts.serials) found.noteText(SERIALS[what], value)
  for (const { value } of facts.owners) found.noteText('owner', value)
  for (const { local, offset } of facts.times) found.noteText('capture-time', `${local} ${offsetText(offset)}`)
  for (const { what, value } of facts.ids) found.noteText(what === 'image' ? 'image-id' : 'edit-history', value)
  for (const { what } of facts.previews) {
    found.note(what === 'film' || what === 'sound' ? 'embedded-video'
      : what === 'other-picture' ? 'extra-images' : 'thumbnail')
  }
  if (facts.faces) found.note('people')
  const texts: readonly (readonly [FindingKind, readonly string[]])[] = [
    ['place-names', facts.places], ['contact', facts.contacts], ['people', facts.people],
    ['computer-name', facts.computers], ['description', facts.texts], ['device', facts.devices],
    ['lens', facts.lenses], ['software', facts.software],
  ]
  for (const [kind, values] of texts) {
    for (const value of values) found.noteText(kind, value)
  }
}

function offsetText(offset: number | undefined): string {
  if (offset === undefined) return ''
  const minutes = Math.abs(offset)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
