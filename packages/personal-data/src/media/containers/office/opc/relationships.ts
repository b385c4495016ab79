import { isLocalPath, isPublic } from '../../file-addresses.ts'
import type { OfficePackage } from '../package.ts'
import type { XmlElement, XmlRules } from '../../xml/rewrite.ts'

/** A target that names no file and no place. */
const NOWHERE = 'about:blank'
const FOLLOWED_BY_READERS = /\/hyperlink$/
const BOOK = /\/externalLinkPath$/

/** The name that a part has in the copy, in the same folder. */
export type NewName = (part: string) => string

const lastOf = (path: string): string => path.split('/').at(-1) ?? ''

/** How one file of relationships (ECMA-376 part 2, section 9.3) is written, and which of its ids are gone then. */
export interface Relationships {
  readonly rules: XmlRules
  readonly goneIds: ReadonlySet<string>
}

/** The part whose relationships stand in `rels`: `word/_rels/document.xml.rels` are those of `word/document.xml`. */
export const ownerOf = (rels: string): string => rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')

/** The name of a part that a relationship of `owner` points to. */
export function targetOf(owner: string, target: string): string {
  const steps = target.startsWith('/') ? [] : owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Rules that leave out relationships to parts that go, and addresses that say where somebody's files lie. */
export function relationshipRules(
  owner: string, document: OfficePackage, isGone: (part: string) => boolean, newName: NewName,
): Relationships {
  const goneIds = new Set<string>()
  let books = 0
  const attribute = ({ attributes }: XmlElement, name: string): string =>
    attributes.find((one) => one.name === name)?.value ?? ''

  function external(element: XmlElement): string | undefined {
    const [type, target] = [attribute(element, 'Type'), attribute(element, 'Target')]
    if (target === NOWHERE || /^workbook\d+\.xlsx$/.test(target)) return target
    if (isLocalPath(target) || !isPublic(target) && !target.startsWith('#')) document.facts.text('computers', target)
    if (FOLLOWED_BY_READERS.test(type) && (isPublic(target) || target.startsWith('#'))) return target
    document.found.note('external-link', target)
    if (type.endsWith('/attachedTemplate')) return undefined
    return BOOK.test(type) ? `workbook${++books}.xlsx` : NOWHERE
  }

  const rules: XmlRules = {
    element: (element) => {
      if (element.local !== 'Relationship') return element.attributes
      const isExternal = attribute(element, 'TargetMode') === 'External'
      const target = attribute(element, 'Target')
      const part = targetOf(owner, target)
      const kept = isExternal ? external(element) : isGone(part) ? undefined : newName(part) === part ? target
        : target.replace(/[^/]*$/, lastOf(newName(part)))
      if (kept === undefined) {
        goneIds.add(attribute(element, 'Id'))
        return undefined
      }
      return element.attributes.map((one) => one.name === 'Target' ? { ...one, value: kept } : one)
    },
  }
  return { rules, goneIds }
}
