/**
 * The words that an edit added: lines that the old text does not have, and of a line that was changed only what stands
 * between its common beginning and end. Takes time in proportion to both texts; a paragraph that was merely moved is
 * not counted as added. Other people's words on the page are left out by this, so it is what signals read of an edit.
 */
export function addedText(before: string, after: string): string {
  const spare = countLines(before)
  const fresh = after.split('\n').filter((line) => !take(spare, line))
  // Lines that went away, in the order in which they stood, are what the fresh lines were made of.
  const gone = before.split('\n').filter((line) => take(spare, line))
  return fresh.map((line, index) => changedPart(gone[index] ?? '', line)).filter((line) => line.trim() !== '').join('\n')
}

function countLines(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, line: string): boolean {
  const count = counts.get(line) ?? 0
  if (count > 0) counts.set(line, count - 1)
  return count > 0
}

function changedPart(before: string, after: string): string {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  // Little in common: two different lines that happened to stand in the same place.
  if ((start + end) * 2 < shorter) return after
  const wordStart = after.lastIndexOf(' ', start) + 1
  const wordEnd = after.indexOf(' ', after.length - end)
  return after.slice(wordStart, wordEnd < 0 ? after.length : wordEnd)
}
