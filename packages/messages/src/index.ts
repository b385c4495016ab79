/**
 * Interface messages in the format of translatewiki.net: found with fallbacks, rendered as text by the rules of the
 * language that they are in, with the English beside what somebody's safety hangs on and no person has reviewed.
 */
export { bestLanguage } from './accept-language.ts'
export { autonymOf } from './autonym.ts'
export { readCatalogue, safetyMark, sourceLanguage, translatorFor } from './catalogue.ts'
export type { Catalogue, CatalogueError, CatalogueFiles, MessageOrigin } from './catalogue.ts'
export { directionOf, type Direction } from './direction.ts'
export { reviewFingerprint } from './fingerprint.ts'
export { pageTranslator, selectMessages, type PageMessages } from './page-messages.ts'
export type { MessagePart, MessageValue } from './render.ts'
export { parseMessage, type ExactForm, type MessageNode, type MessageNodes, type SyntaxError } from './syntax.ts'
export type { FoundMessage, Message, MessageInParts, Translator } from './translator.ts'
