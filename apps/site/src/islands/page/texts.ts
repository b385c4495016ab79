import { pageTranslator, type MessageValue, type PageMessages, type Translator } from '@small-places/messages'
import { el } from './elements.ts'

function messagesInPage(): PageMessages {
  const block = document.querySelector('#texts')?.textContent
  // The site's own template writes this block (pages/…/page.ts), together with the script that reads it.
  return block === null || block === undefined ? { language: 'en', texts: {} } : JSON.parse(block) as PageMessages
}

let translator: Translator | null = null

/** Speaks the language of this page with the messages that came with it. */
export const speaker = (): Translator => translator ??= pageTranslator(messagesInPage())

/** A message as bare text, for attributes and options. */
export const plain = (key: string, ...values: readonly MessageValue[]): string => speaker().message(key, ...values).text

/**
 * A message as nodes: marked with its language where that is not the page's, and with the English beside it where it is
 * safety-critical and no person has reviewed the translation.
 */
export function say(key: string, ...values: readonly MessageValue[]): DocumentFragment {
  const { text, fellBack, language, direction, english } = speaker().message(key, ...values)
  const said = document.createDocumentFragment()
  said.append(fellBack ? el('span', { lang: language, dir: direction }, text) : text)
  if (english !== null) said.append(' ', el('span', { class: 'original', lang: 'en', dir: 'ltr' }, english))
  return said
}
