/** What an attribute can be: a text, present or absent, or what happens on an event (`onclick`). */
export type Attribute = string | boolean | ((event: Event) => void)

/** Makes an element. Text is always text: nothing here reads markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, Attribute>>, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else if (value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

/** The element with this id, which the page's template has put there. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`)
  return element
}

/** Replaces what stands in a place, and brings it into view for eyes and screen readers. */
export function show(place: HTMLElement, ...children: readonly (Node | string)[]): void {
  place.replaceChildren(...children)
  const heading = place.querySelector<HTMLElement>('h2, h3')
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus()
}
