import { withoutLinkTargets } from '../disclosure/wikitext.ts'
import { HIDDEN, NOT_OWN } from '../not-own-words.ts'

const blank = (text: string): string => ' '.repeat(text.length)

/**
 * The words of a text that are its writer's own, at the same length: what stands in marks of quotation, templates,
 * references, addresses, code and lines that repeat somebody else is blanked, and so are file and link targets.
 */
export const ownWords = (wikitext: string): string => withoutLinkTargets(wikitext)
  .replace(HIDDEN, blank)
  .replace(NOT_OWN, blank)
  .replace(/\{\{[^{}]{0,2000}\}\}/g, blank)
  .replace(/https?:\/\/[^\s\]]+/g, blank)
  .replace(/“[^“”\n]{0,500}”|"[^"\n]{0,500}"|«[^«»\n]{0,500}»|„[^„“”\n]{0,500}[“”]|「[^「」\n]{0,500}」/g, blank)
  .replace(/''[^'\n]{1,500}''/g, blank)
  .replace(/^>.*$/gm, blank)
