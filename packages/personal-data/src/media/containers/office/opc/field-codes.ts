const PATH_START = /^(?:(?:file|smb):|[A-Za-z]:[\\/]|\\\\(?:\\\\)?[\w$])/i

/**
 * Takes the paths out of field codes (ECMA-376 part 1, section 17.16), which writers cut into pieces at any letter. The
 * pieces of one code are given one after the other.
 */
export class FieldCodes {
  #isQuoted = false
  #isPath = false
  #isFresh = true

  /** A new code begins. */
  begin(): void {
    this.#isQuoted = this.#isPath = false
    this.#isFresh = true
  }

  /** The next piece without paths. */
  next(piece: string): string {
    let out = ''
    for (let at = 0; at < piece.length; at++) {
      const letter = piece[at] ?? ''
      const ends = letter === '"' || !this.#isQuoted && /\s/.test(letter)
      if (ends) this.#isPath = false
      else if (this.#isFresh && PATH_START.test(piece.slice(at, at + 8))) {
        this.#isPath = true
        out += 'file'
      }
      if (letter === '"') this.#isQuoted = !this.#isQuoted
      this.#isFresh = ends
      if (!this.#isPath) out += letter
    }
    return out
  }
}
