/** The shortest passphrase that is taken, in characters; it is stretched, and useless without the kit code. */
export const shortestPassphrase = 12

/** Why a passphrase is not taken; its sentence is the message `desk-passphrase-<problem>`. */
export type PassphraseProblem = 'short' | 'repeats' | 'different'

/** What is wrong with a passphrase that somebody chose, or null. It is asked for twice: a slip would lock them out. */
export function passphraseProblem(passphrase: string, again: string): PassphraseProblem | null {
  const characters = [...passphrase.normalize('NFKC')]
  if (characters.length < shortestPassphrase) return 'short'
  if (new Set(characters).size < 5) return 'repeats'
  return passphrase.normalize('NFKC') === again.normalize('NFKC') ? null : 'different'
}
