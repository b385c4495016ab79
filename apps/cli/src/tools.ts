import { type AesGcm, loadAesGcm, loadPrimitives, type Primitives, referenceAge } from '@small-places/encryption'
import type { Clock, RandomBytes } from '@small-places/kernel'

/** What the commands work with. */
export interface Tools extends Primitives {
  readonly aes: AesGcm
  readonly random: RandomBytes
  readonly clock: Clock
}

/** The tools of this machine, with typage as the container. */
export const loadTools = async (): Promise<Tools> => ({
  ...await loadPrimitives(referenceAge), aes: await loadAesGcm(),
  random: length => crypto.getRandomValues(new Uint8Array(length)), clock: { now: () => Date.now() },
})

/** The day in UTC that lies `days` after now, `2026-11-21`. */
export const inDays = ({ clock }: Pick<Tools, 'clock'>, days: number): string =>
  new Date(clock.now() + days * 86_400_000).toISOString().slice(0, 10)
