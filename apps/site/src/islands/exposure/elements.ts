import { spoken, type Speaker, type ViewElement, type Wording } from '@small-places/exposure'

const pictures = new Set(['svg', 'g', 'rect', 'path', 'circle', 'text', 'title'])

/** Makes a view into elements of this page. Text stays text: nothing here reads markup. */
export function elementOf({ tag, attributes, children }: ViewElement): Element {
  const made = pictures.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag)
  // What was found is in this page's memory alone: a link to a wiki must not take it away.
  if (tag === 'a') made.setAttribute('target', '_blank')
  for (const [name, value] of Object.entries(attributes)) if (name !== 'xmlns') made.setAttribute(name, String(value))
  made.append(...children.map((child) => typeof child === 'string' ? child : elementOf(child)))
  return made
}

/** A sentence of the check as nodes of this page, with the English beside it where it must be. */
export const spokenHere = (wording: Wording, speaker: Speaker): readonly (Element | string)[] =>
  spoken(wording, speaker).map((part) => typeof part === 'string' ? part : elementOf(part))
