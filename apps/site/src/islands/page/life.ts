/**
 * The end of a page. What was typed and shown is taken away when the page is left, so that «back» on a shared
 * computer shows nothing; a page that the browser kept alive is loaded anew.
 */
export function clearOnLeaving(forget: () => void): void {
  addEventListener('pagehide', () => {
    forget()
    for (
      const entry of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    ) entry.value = ''
    document.querySelector('main')?.replaceChildren()
  })
  addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload() })
}
