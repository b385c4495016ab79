/**
 * Hands bytes to the person as a download. The type is always that of unknown bytes, so that a browser saves the file
 * and never shows it.
 */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the bytes after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
