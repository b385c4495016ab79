/**
 * The plan on this device, in clear, where the person chose that. It is the one thing that a page of the site ever writes
 * to a device; it says what is to be done and for how many findings, and nothing of what was found.
 */
const NAME = 'plan'

/** The text of the plan that is kept here; null where there is none, or where the browser keeps nothing. */
export function planTextHere(): string | null {
  try {
    return localStorage.getItem(NAME)
  } catch {
    return null
  }
}

/** Keeps the text of a plan; false where the browser does not let it. */
export function keepPlanHere(text: string): boolean {
  try {
    localStorage.setItem(NAME, text)
    return true
  } catch {
    return false
  }
}

/** Removes it. */
export function removePlanHere(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}
