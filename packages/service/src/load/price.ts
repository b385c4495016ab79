/** Zero bits that a proof of work starts with: from `firstBits` at the limit, one more for every √2 of load. */
export const priceOf = (
  load: number, free: number, { firstBits, mostBits }: { readonly firstBits: number, readonly mostBits: number },
): number | null => {
  if (load < free) return null
  const excess = free === 0 ? load + 1 : load / free
  return Math.min(mostBits, firstBits + Math.floor(2 * Math.log2(excess)))
}
