/** One measurement that can be asked for by name: `npm run bench -- name …`; without a name all are taken. */
export interface Measurement {
  readonly name: string
  /** What may follow the name, in one line. */
  readonly usage: string
  /**
   * Measures and prints. `args` are what follows the name; a wrong one is said and sets the exit code to 2. Without any
   * the test data are taken, and where they are absent it says so.
   */
  readonly run: (args: readonly string[]) => Promise<void>
}
