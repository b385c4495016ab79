import type { Place } from '@small-places/personal-data/media'
import type { Activity, WikiId } from '../activity.ts'
import { evidenceOn } from '../links.ts'
import { readVersions } from '../photo/file-version.ts'
import type { Evidence } from '../signal.ts'

/** A place that the person wrote about or took a photo of, with how much it says. */
export interface EditedPlace {
  readonly place: Place
  readonly title: string
  readonly wiki: WikiId
  /** Above 0: more edits, rarer places and own photos weigh more. */
  readonly weight: number
  readonly evidence: Evidence
}

/** Pages near a place that has some, where nobody counted them. */
const USUAL_NEIGHBOURS = 60
/** A photo says that somebody stood there. */
const PHOTO_WEIGHT = 2

/**
 * A page about a village with two neighbours says more of a person than one about a capital with thousands; the weight
 * falls with the logarithm of the neighbours, as the information does.
 */
const rarity = (pagesNearby: number | null): number => 1 / Math.log2(2 + (pagesNearby ?? USUAL_NEIGHBOURS))

/** The places of edited pages and of photos, each once. */
export function editedPlaces(activity: Activity): readonly EditedPlace[] {
  const show = evidenceOn(activity.wikis)
  const editsOf = Map.groupBy(activity.edits, ({ wiki, pageId }) => `${wiki} ${pageId}`)
  const pages = activity.pagePlaces.flatMap(({ wiki, pageId, place, pagesNearby }): EditedPlace[] => {
    const edits = editsOf.get(`${wiki} ${pageId}`)
    const [first] = edits ?? []
    if (edits === undefined || first === undefined) return []
    // Ten edits in one evening are one visit.
    const days = new Set(edits.map(({ at }) => Math.floor(at / 86400))).size
    const weight = (1 + Math.log2(days)) * rarity(pagesNearby)
    return [{ place, title: first.title, wiki, weight, evidence: show.edit(first) }]
  })
  const photos = readVersions(activity).filter(({ isShown }) => isShown).flatMap((version): EditedPlace[] => {
    const [place] = version.media.gps
    const { title, wiki } = version.upload
    return place ? [{ place, title, wiki, weight: PHOTO_WEIGHT * rarity(null), evidence: version.evidence(null) }] : []
  })
  return [...pages, ...photos]
}
