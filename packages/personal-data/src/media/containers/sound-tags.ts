import type { FactList } from '../facts.ts'

/** What a tag of a sound or film file says, whatever the format calls it. */
export type TagMeaning =
  | 'artist' | 'copyright' | 'contact' | 'place' | 'time' | 'software' | 'device' | 'file' | 'id' | 'editor' | 'text'

/** Puts the value of a tag among the facts. */
export function noteTag(meaning: TagMeaning, value: string, facts: FactList): void {
  if (meaning === 'artist' || meaning === 'copyright' || meaning === 'editor') facts.owner(meaning, value)
  else if (meaning === 'contact') facts.text('contacts', value)
  else if (meaning === 'place') facts.text('places', value)
  else if (meaning === 'time') facts.time('created', value)
  else if (meaning === 'software') facts.text('software', value)
  else if (meaning === 'device') facts.text('devices', value)
  else if (meaning === 'file') facts.text('computers', value)
  else if (meaning === 'id') facts.id('content', value)
  else facts.text('texts', value)
}

/** A table of meanings, written as `meaning: NAME NAME` lines. */
export const meanings = (lists: Partial<Record<TagMeaning, string>>): ReadonlyMap<string, TagMeaning> =>
  new Map(Object.entries(lists).flatMap(([meaning, names]) =>
    names.split(' ').map((name) => [name, meaning as TagMeaning] as const)))
