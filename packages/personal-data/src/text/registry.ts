import type { Detector } from './detector.ts'

/** Every detector. One more is one more line here. */
export const detectors = (): readonly Detector[] => []
