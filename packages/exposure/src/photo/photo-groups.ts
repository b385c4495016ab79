import type { Place } from '@small-places/personal-data/media'
import type { Activity } from '../activity.ts'
import type { FileName } from '../change.ts'
import type { Finding } from '../signal.ts'
import { readVersions, type ReadVersion } from './file-version.ts'
import { homeCells } from './home-cell.ts'

/** Files of the person's that give something away, which belong together. */
export interface PhotoGroup {
  /** `come-back`: near one place, on several days. `elsewhere`: they state other places. `no-place`: they state none. */
  readonly kind: 'come-back' | 'elsewhere' | 'no-place'
  /** The middle of the place; null where there is no one place. */
  readonly place: Place | null
  /** At least one, by title. */
  readonly files: readonly FileName[]
}

/** The files that findings rest on, by the places that they state: of hundreds, a person thinks by place. */
export function photoGroups(activity: Activity, findings: readonly Finding[]): readonly PhotoGroup[] {
  const named = new Set(findings.filter(({ signal }) => signal === 'photo')
    .flatMap(({ evidence }) => evidence.map(({ wiki, title }) => keyOf({ wiki, title }))))
  const versions = readVersions(activity).filter(({ upload }) => named.has(keyOf(upload)))
  const taken = new Set<string>()
  const group = (
    kind: PhotoGroup['kind'], place: Place | null, some: readonly ReadVersion[]
  ): readonly PhotoGroup[] => {
    const fresh = new Map(some.map(({ upload: { wiki, title } }) => [keyOf({ wiki, title }), { wiki, title }] as const))
    for (const key of taken) fresh.delete(key)
    for (const key of fresh.keys()) taken.add(key)
    const files = [...fresh.values()].toSorted((a, b) => a.title < b.title ? -1 : a.title > b.title ? 1 : 0)
    return files.length === 0 ? [] : [{ kind, place, files }]
  }
  return [
    ...homeCells(versions).flatMap(({ middle, photos }) => group('come-back', middle, photos)),
    ...group('elsewhere', null, versions.filter(({ media }) => media.gps.length > 0)),
    ...group('no-place', null, versions),
  ]
}

const keyOf = ({ wiki, title }: FileName): string => `${wiki} ${title}`
