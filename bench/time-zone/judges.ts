import { readFile } from 'node:fs/promises'
import { timeZoneModel, type TimeZoneModel } from '@small-places/exposure/time-zone'
import { foldFor } from '../../tools/time-zone/measure.ts'
import { historyDigest, type Profile } from '../../tools/time-zone/profile.ts'
import type { KeptFolds } from '../../tools/time-zone/train.ts'

/** Who judges whom, and how many people each way. */
export interface Judges {
  readonly modelFor: (profile: Profile) => TimeZoneModel
  readonly people: {
    /** Judged by a model that was trained and calibrated without their group. */
    readonly knownFromTraining: number
    /** Judged by the model that is shipped. */
    readonly unseen: number
  }
}

/**
 * Nobody is judged by a model that has seen them: people of the training are known by their hours, whatever the file
 * that they come in, its order and the groups that it names.
 */
export function judgesOf(profiles: readonly Profile[], { folds, groups }: KeptFolds): Judges {
  const known = new Map(Object.entries(groups))
  const ofFold = foldFor(folds)
  const knownFromTraining = profiles.filter(profile => known.has(historyDigest(profile))).length
  return {
    modelFor: (profile) => {
      const group = known.get(historyDigest(profile))
      return group === undefined ? timeZoneModel : ofFold({ ...profile, group })
    },
    people: { knownFromTraining, unseen: profiles.length - knownFromTraining },
  }
}

/** What the training of the shipped model left. */
export async function shippedFolds(): Promise<KeptFolds> {
  return JSON.parse(await readFile(new URL('data/folds.json', import.meta.url), 'utf8')) as KeptFolds
}
