import type { Result } from '@small-places/kernel'
import type { Refusal } from '../../../container.ts'
import { err, ok } from '@small-places/kernel'
import { rewriteXml } from '../../xml/rewrite.ts'
import type { NewName } from './relationships.ts'
import type { XmlElement, XmlRules } from '../../xml/rewrite.ts'

const attribute = ({ attributes }: XmlElement, name: string): string =>
  attributes.find((one) => one.name === name)?.value ?? ''
const partOf = (element: XmlElement): string => attribute(element, 'PartName').replace(/^\//, '')

/** Reads the content types (ECMA-376 part 2, section 10.1.2): a function from the name of a part to its type. */
export function readContentTypes(xml: string): Result<(name: string) => string, Refusal> {
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  const read = rewriteXml(xml, {
    element: (element) => {
      const type = attribute(element, 'ContentType')
      if (element.local === 'Default') defaults.set(attribute(element, 'Extension').toLowerCase(), type)
      if (element.local === 'Override') overrides.set(partOf(element).toLowerCase(), type)
      return []
    },
  })
  if (!read.ok) return err(read.error)
  return ok((name) => {
    const key = name.toLowerCase()
    return overrides.get(key) ?? defaults.get(/[^./]*$/.exec(key)?.[0] ?? '') ?? ''
  })
}

/** Rules that write the content types without parts that go, and with the new names of others. */
export const contentTypeRules = (isGone: (part: string) => boolean, newName: NewName): XmlRules => ({
  element: (element) => {
    if (element.local !== 'Override') return element.attributes
    const part = partOf(element)
    return isGone(part) ? undefined : element.attributes.map((one) =>
      one.name === 'PartName' && newName(part) !== part ? { ...one, value: `/${newName(part)}` } : one)
  },
})
