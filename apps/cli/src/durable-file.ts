import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a whole file or nothing, readable by its owner only, and returns when it is on the disk. */
export const writeDurably = async (path: string, content: string | Uint8Array): Promise<void> => {
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
