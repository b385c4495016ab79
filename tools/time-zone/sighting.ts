import {
  BINS, emptyHistogram, histogramOf, MONTHS, publishedAt, type Release, slotsOf, type WeekHistogram
} from '@small-places/exposure/time-zone'
import { timesOf } from './dates.ts'
import type { Profile } from './profile.ts'
import { type Random, randomOf } from './random.ts'

/** A person seen through a history of some length. */
export interface Sighting {
  readonly profile: Profile
  readonly histogram: WeekHistogram
  readonly slots: number
}

/**
 * Each person's whole history, and samples of it: at each size below its length, one of any time and one of one season,
 * so that short histories are learned too.
 */
export function sightingsOf(profiles: readonly Profile[], sizes: readonly number[], seed: number): readonly Sighting[] {
  return profiles.flatMap((profile, person) => {
    const random = randomOf(seed + person)
    const samples = sizes.filter(size => size < profile.slots).flatMap((size) => {
      const season = oneSeason(profile.histogram, random)
      const source = slotsOf(season) >= size ? season : profile.histogram
      return [profile.histogram, source]
        .map(from => ({ profile, histogram: subsample(from, size, random), slots: size }))
    })
    return [...samples, { profile, histogram: profile.histogram, slots: profile.slots }]
  })
}

/** The same histories, had they been published in this way. */
export const released = (sightings: readonly Sighting[], release: Release, seed: number): readonly Sighting[] =>
  release.kind === 'at-once' ? sightings : sightings.map((sighting, index) => {
    const histogram = histogramOf(publishedAt(timesOf(sighting.histogram), release, randomOf(seed + index)))
    return { ...sighting, histogram, slots: slotsOf(histogram) }
  })

/** Keeps `size` half hours of a histogram, chosen at random; all of them if there are no more. */
export function subsample(histogram: WeekHistogram, size: number, random: Random): WeekHistogram {
  const slots: number[] = []
  histogram.forEach((count, cell) => {
    for (let n = 0; n < count; n += 1) slots.push(cell)
  })
  const sample = emptyHistogram()
  for (let taken = 0; taken < Math.min(size, slots.length); taken += 1) {
    const pick = taken + Math.floor(random() * (slots.length - taken))
    const cell = slots[pick] ?? 0
    slots[pick] = slots[taken] ?? 0
    sample[cell] = (sample[cell] ?? 0) + 1
  }
  return sample
}

/** Keeps three months in a row, from a month chosen at random: what someone leaves who came for a short while. */
function oneSeason(histogram: WeekHistogram, random: Random): WeekHistogram {
  const first = Math.floor(random() * MONTHS)
  const season = emptyHistogram()
  for (const month of [first, first + 1, first + 2]) {
    const start = month % MONTHS * BINS
    season.set(histogram.subarray(start, start + BINS), start)
  }
  return season
}
