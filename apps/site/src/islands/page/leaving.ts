/** Empties the page and goes to the everyday page in place of this one, so that «back» does not lead here. */
export function leave(target: string): void {
  document.body.replaceChildren()
  document.title = ' '
  location.replace(target)
}
