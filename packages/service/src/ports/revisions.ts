/**
 * One counter for all changes that staff devices follow. Revisions become visible in ascending order: whoever has seen
 * revision n never later finds a change at n or below (an engine with several writers locks the counter until commit).
 */
export interface Revisions {
  /** The last revision that was given out; 0 at first. */
  current(): Promise<number>
  /** Counts up by one and returns the new value. */
  next(): Promise<number>
}
