import { element, type ViewElement } from '../view/element.ts'

/**
 * A whole picture. It is described in words beside it, so that nothing is lost on somebody who does not see it.
 * @param described What a screen reader says in its place.
 */
export const picture = (
  kind: string, [x, y, width, height]: readonly [number, number, number, number], described: string,
  ...children: readonly ViewElement[]
): ViewElement => element('svg', {
  xmlns: 'http://www.w3.org/2000/svg', class: `picture ${kind}`, viewBox: `${x} ${y} ${width} ${height}`, role: 'img',
  'aria-label': described,
}, ...children)
