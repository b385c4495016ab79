/** Latin letters without marks, small: `Škoda` → `skoda`. Other letters stay, small. */
export const plainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i').replaceAll('ß', 'ss')
    .replaceAll('ł', 'l').replaceAll('đ', 'd').replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('œ', 'oe')

/** The words of a user name: cut at what is no letter and where capitals begin, as in `AnaKovac_88`. Plain letters. */
export const nameParts = (name: string): readonly string[] =>
  plainLetters(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2'))
    .split(/[^\p{L}]+/u).filter((part) => part !== '')

/** Whether the model, which knows Latin letters, can judge a name. */
export const isLatin = (name: string): boolean => {
  const letters = [...plainLetters(name)].filter((letter) => /\p{L}/u.test(letter))
  return letters.length > 0 && letters.filter((letter) => /[a-z]/.test(letter)).length * 2 > letters.length
}
