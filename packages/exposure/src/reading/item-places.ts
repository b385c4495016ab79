import { err, ok, type Result } from '@small-places/kernel'
import * as v from 'valibot'
import type { Activity, PageItem, PagePlace } from '../activity.ts'
import { readAnswer } from './api-answer.ts'
import { CoordinatedPage, placeIn } from './coordinates.ts'

/** The API that is asked about items. */
export const ITEMS_API = 'https://www.wikidata.org/w/api.php'

/** Items in one request (Wikimedia's limit for anonymous readers). */
const AT_ONCE = 50

/** A request to {@link ITEMS_API}, and the items that it is about. */
export interface ItemRequest {
  readonly items: readonly string[]
  readonly params: Readonly<Record<string, string>>
}

/**
 * Asks where the things are that edited pages without coordinates are about: the coordinates that an item states (P625),
 * as the wiki of items itself lists them. It tells that wiki which items somebody asks for, so the person is asked
 * before. In what region an item lies (P131) is not followed: the middle of a region is nobody's place, and many
 * things of one region would seem to be at one spot.
 */
export function itemRequests({ pageItems }: Activity): readonly ItemRequest[] {
  const items = [...new Set(pageItems.map(({ item }) => item))]
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index): ItemRequest => {
    const some = items.slice(index * AT_ONCE, (index + 1) * AT_ONCE)
    return {
      items: some,
      params: {
        action: 'query', prop: 'coordinates', titles: some.join('|'), colimit: 'max', coprimary: 'primary', coprop: 'globe',
        format: 'json', formatversion: '2', maxlag: '5',
      },
    }
  })
}

const Items = v.object({ pages: v.array(v.object({ title: v.string(), ...CoordinatedPage.entries })) })

/** The activity with the places of items. Asked about all, they are no longer told as a gap. */
export function withItemPlaces(
  activity: Activity, { items }: ItemRequest, answer: unknown
): Result<Activity, 'try-later' | 'malformed'> {
  const envelope = readAnswer(answer)
  if (envelope === null || envelope.isCut) return err('malformed')
  if (envelope.isBusy) return err('try-later')
  const read = v.safeParse(Items, envelope.query)
  if (envelope.errorCode !== null || !read.success) return err('malformed')
  const places = new Map(read.output.pages.map((page) => [page.title, placeIn(page)]))
  const asked = new Set(items)
  const found = activity.pageItems.flatMap(({ wiki, pageId, item }): PagePlace[] => {
    const place = asked.has(item) ? places.get(item) : undefined
    return place ? [{ wiki, pageId, place, pagesNearby: null }] : []
  })
  const left: readonly PageItem[] = activity.pageItems.filter(({ item }) => !asked.has(item))
  return ok({
    ...activity, pagePlaces: [...activity.pagePlaces, ...found], pageItems: left,
    gaps: left.length > 0 ? activity.gaps
      : activity.gaps.filter(({ source, why }) => source !== 'item-places' || why !== 'not-asked'),
  })
}
