import type { Figure } from './figure.ts'

/** One measurement that can be asked for by name: `npm run bench -- name …`. */
export interface Measurement {
  readonly name: string
  /** What may follow the name, in one line. */
  readonly usage: string
  /** Measures and prints. `args` are what follows the name; a wrong one is said and sets the exit code to 2. */
  readonly run: (args: readonly string[]) => Promise<void>
  /** A few figures that take a few seconds, for a run without a name; none where the data are not there. */
  readonly short: () => Promise<readonly Figure[]>
}
