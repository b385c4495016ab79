import { err, ok, type Result } from '@small-places/kernel'
import { readAnswer } from './api-answer.ts'
import { exportFile, identityRequest, readExport, type ExportLink, type ExportReading } from './export-file.ts'
import { answersIn } from './saved-answers.ts'

/**
 * Why a saved answer was not added. `not-an-answer`: no JSON of a wiki. `no-account`: nobody was signed in, or the
 * first link was not saved yet. `other-account`: another account was signed in. `busy`: the wiki was busy, or had a fault.
 * `not-asked`: it answers none of the links. `known`: it was there already.
 */
export type NotAdded = 'not-an-answer' | 'no-account' | 'other-account' | 'busy' | 'not-asked' | 'known'

/**
 * An export that grows while a person opens one link after the other in their own session and hands back what they
 * saved. Each answer is checked to be of the same account before it is kept.
 */
export class GuidedExport {
  #answers: readonly unknown[] = []
  #reading: ExportReading | null = null

  /** What was read so far; null until the first link was answered. */
  get reading(): ExportReading | null {
    return this.#reading
  }

  /** The links that are still to be opened, in their order. More follow from what is answered. */
  get missing(): readonly ExportLink[] {
    return this.#reading?.missing ?? [{ source: null, params: identityRequest }]
  }

  /** Adds what was saved from one link, or a whole export that was kept; all of it or nothing. */
  add(text: string): Result<void, NotAdded> {
    const given = answersIn(text)
    if (given === null || given.length === 0) return err('not-an-answer')
    const read = given.map(readAnswer)
    if (read.includes(null)) return err('not-an-answer')
    if (given.length === 1 && read[0]?.isBusy === true) return err('busy')
    if (given.length === 1 && !this.#isMissing(read[0]?.requestId ?? null)) {
      if (this.#reading === null) return err('no-account')
      const known = this.#answers.map(readAnswer).filter((answer) => answer?.requestId === read[0]?.requestId)
      if (known.length === 0) return err('not-asked')
      const isBetter = read[0]?.errorCode === null && known.every((answer) => answer?.errorCode !== null)
      if (!isBetter) return err('known')
    }
    const answers = [...this.#answers, ...given]
    const whole = readExport(JSON.parse(exportFile(answers)))
    if (!whole.ok) {
      return err(whole.error === 'no-account' || whole.error === 'other-account' ? whole.error : 'not-an-answer')
    }
    const [only, ...others] = read
    const isStillMissing = others.length === 0 &&
      whole.value.missing.some(({ params }) => params['requestid'] === only?.requestId)
    if (isStillMissing) return err('not-an-answer')
    this.#answers = answers
    this.#reading = whole.value
    return ok(undefined)
  }

  /** The export as a file. */
  toFile(): string {
    return exportFile(this.#answers)
  }

  #isMissing(requestId: string | null): boolean {
    return this.missing.some(({ params }) => params['requestid'] === requestId)
  }
}
