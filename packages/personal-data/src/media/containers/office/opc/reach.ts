import type { OfficePackage } from '../package.ts'
import { rewriteXml } from '../../xml/rewrite.ts'
import { targetOf } from './relationships.ts'

/** The package itself, which is no part. */
const PACKAGE = ''

/** A relationship to a part of the same package. */
interface Relation {
  readonly type: string
  readonly part: string
}

const relationshipsOf = (owner: string): string => owner.replace(/([^/]*)$/, '_rels/$1.rels')

function relationsOf(document: OfficePackage, owner: string): readonly Relation[] {
  const text = document.has(relationshipsOf(owner)) ? document.text(relationshipsOf(owner)) : undefined
  if (!text?.ok) return []
  const relations: Relation[] = []
  rewriteXml(text.value, {
    element: ({ attributes }) => {
      const value = (name: string): string => attributes.find((one) => one.name === name)?.value ?? ''
      if (value('TargetMode') !== 'External' && value('Target') !== '') {
        relations.push({ type: value('Type'), part: targetOf(owner, value('Target')) })
      }
      return []
    },
  })
  return relations
}

/** Parts that a document names as its thumbnails, wherever they stand. */
export const thumbnailsOf = (document: OfficePackage): ReadonlySet<string> => new Set(
  relationsOf(document, PACKAGE).filter(({ type }) => type.endsWith('/metadata/thumbnail')).map(({ part }) => part))

// Names of parts are alike whatever their case (ECMA-376 part 2, section 6.2.2), and some programs escape them.
const keyOf = (part: string): string => {
  try {
    return decodeURIComponent(part).toLowerCase()
  } catch {
    return part.toLowerCase()
  }
}

/**
 * Whether relationships lead to a part (ECMA-376 part 2, section 6.5). What none leads to is read by no program, and
 * can hold anything.
 */
export function reachOf(document: OfficePackage): (part: string) => boolean {
  const names = new Map(document.entries.map(({ name }) => [keyOf(name), name]))
  const reached = new Set<string>()
  const waiting = [PACKAGE]
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    for (const { part } of relationsOf(document, owner)) {
      const name = names.get(keyOf(part))
      if (name === undefined || reached.has(name)) continue
      reached.add(name)
      waiting.push(name)
    }
  }
  return (part) => reached.has(part)
}
