/** One body's part of the memory. */
export interface BodyRoom {
  /** Takes more bytes; false when there is no room, not even by sending costlier bodies away. */
  take(bytes: number): boolean
  /** The body is whole: it is not sent away any more, and keeps its room until it leaves. */
  settle(): void
  /** Gives everything back. May be called again. */
  leave(): void
}

/** Memory for bodies that are being received: a bound on what slow senders can make a process hold. */
export interface BodyMemory {
  /** A body that begins to come. `sendAway` is called when it has to make way for others. */
  enter(sendAway: () => void): BodyRoom
}

interface Guest {
  held: number
  readonly since: number
  readonly sendAway: () => void
}

/**
 * Room for `capacity` bytes of bodies at once. Where there is no more, the body makes way that has held the most bytes
 * for the longest: a report, which is small and comes at once, finds room while many hold a lot and send slowly.
 * @param now Milliseconds from any beginning; not going back.
 */
export const createBodyMemory = (capacity: number, now: () => number): BodyMemory => {
  let used = 0
  const receiving = new Set<Guest>()
  const cost = ({ held, since }: Guest): number => held * (now() - since)
  const costliest = (): Guest | undefined =>
    [...receiving].reduce<Guest | undefined>((most, one) => most === undefined || cost(one) > cost(most) ? one : most,
      undefined)
  const leave = (guest: Guest): void => {
    receiving.delete(guest)
    used -= guest.held
    guest.held = 0
  }

  return {
    enter: sendAway => {
      const guest: Guest = { held: 0, since: now(), sendAway }
      receiving.add(guest)
      return {
        take: bytes => {
          while (used + bytes > capacity) {
            const other = costliest()
            if (other === undefined || other === guest || other.held === 0) return false
            leave(other)
            other.sendAway()
          }
          guest.held += bytes
          used += bytes
          return true
        },
        settle: () => {
          receiving.delete(guest)
        },
        leave: () => leave(guest),
      }
    },
  }
}
