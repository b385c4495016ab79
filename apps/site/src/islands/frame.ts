/** Leaving quickly: on every page, by the button or by pressing Esc three times within two seconds. */

import { leave } from './page/leaving.ts'

const exit = document.querySelector<HTMLAnchorElement>('#exit')
const presses: number[] = []

if (exit !== null) {
  exit.addEventListener('click', (event) => {
    event.preventDefault()
    leave(exit.href)
  })
  addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape') { presses.length = 0; return }
    presses.push(timeStamp)
    if (timeStamp - (presses.at(-3) ?? -Infinity) < 2000) leave(exit.href)
  }, true)
}
