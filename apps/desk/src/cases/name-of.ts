/**
 * Six characters by which two people can speak of a report or a case, made of its id: random, so that they tell
 * nothing.
 * Two of ten thousand share a name now and then; wherever it matters, the whole id counts.
 */
export const nameOf = (id: string): string => {
  const letters = id.replace(/[^A-Za-z0-9]/g, '').toUpperCase().padEnd(6, '0')
  return `${letters.slice(0, 3)}-${letters.slice(3, 6)}`
}
