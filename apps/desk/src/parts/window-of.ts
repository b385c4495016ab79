/** The part of a long list that stands on the screen. */
export interface ListWindow {
  /** Index of the first row, and of the first one after the last. */
  readonly from: number
  readonly to: number
  /** Space in pixels for the rows before and after. */
  readonly before: number
  readonly after: number
}

/** How many rows beyond the screen are drawn, so that scrolling shows no gap. */
const margin = 12

/**
 * Which of `count` rows of one height have to be drawn.
 * @param scrolled How many pixels of the list are above the screen; negative while it begins below its top.
 * @param screen The height of the screen in pixels.
 */
export function windowOf(count: number, rowHeight: number, scrolled: number, screen: number): ListWindow {
  const first = Math.floor(scrolled / rowHeight) - margin
  const last = Math.ceil((scrolled + screen) / rowHeight) + margin
  const from = Math.min(Math.max(0, first), count)
  const to = Math.max(from, Math.min(count, last))
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight }
}
