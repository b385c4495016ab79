import type { Measurement } from './measurement.ts'

/** How well and how fast personal data is found in texts, beside other programs that do it. */
export const personalData: Measurement = {
  name: 'personal-data',
  usage: '[--set FILE] [--json]',
  run: () => Promise.resolve(),
  short: () => Promise.resolve([]),
}
