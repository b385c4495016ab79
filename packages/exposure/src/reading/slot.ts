import * as v from 'valibot'
import type { Gap } from '../activity.ts'

/** The main slot of a revision with `rvprop=content` (MediaWiki 1.32 and later). */
export const Slot = v.object({
  content: v.optional(v.string()), texthidden: v.optional(v.boolean()), textmissing: v.optional(v.boolean()),
  missing: v.optional(v.boolean()),
})

/** Why there is no text in a slot, or no slot at all. */
export function whyWithout(slot: v.InferOutput<typeof Slot> | undefined): Gap['why'] {
  if (slot?.texthidden === true) return 'hidden'
  return slot?.textmissing === true || slot?.missing === true ? 'not-there' : 'cut-off'
}
