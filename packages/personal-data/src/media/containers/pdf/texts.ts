import { isDiskPath, isFileName, isPublic } from '../file-addresses.ts'

/** Texts that stand for a picture, a field or a passage: programs fill them with the name of a file. */
const STAND_INS = new Set(['Alt', 'ActualText', 'E', 'TU', 'Desc', 'Summary'])
/** Texts that readers see; programs that join files or place drawings put the path of a file there. */
const SHOWN = new Set(['Title', 'Contents', 'Name', 'T', 'Base'])

/** What a text becomes that says where a file lies: nothing, another text, or what it is, being a person's words. */
export type TextFate = 'stays' | 'goes' | 'is-replaced'

/** @param isOfLink Whether it stands in a link, where `Contents` only says again where the link leads. */
export function textFate(key: string, text: string, isOfLink: boolean): TextFate {
  if (STAND_INS.has(key) || key === 'Contents' && isOfLink) return isFileName(text) ? 'goes' : 'stays'
  if (!SHOWN.has(key) || !isDiskPath(text)) return 'stays'
  return key === 'Base' ? 'goes' : 'is-replaced'
}

/** Whether everybody can follow a link: to a page, to an address of mail, to a place in the document. */
export const isFollowable = (address: string): boolean => isPublic(address) || /^(?:#|www\.)/i.test(address.trim())
