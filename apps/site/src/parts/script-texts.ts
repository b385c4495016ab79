import { selectMessages, type Catalogue } from '@small-places/messages'
import { dataBlock, type Markup } from '../markup.ts'

/**
 * The messages that a page's script shows later, as data in the page: no further request, and no text in the script
 * itself.
 */
export const scriptTexts = (catalogue: Catalogue, language: string, keys: readonly string[]): Markup =>
  dataBlock('texts', selectMessages(catalogue, language, keys))
