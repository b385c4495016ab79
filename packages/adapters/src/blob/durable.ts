import { open } from 'node:fs/promises'

/** Makes the names in a folder durable: a file is only there after a power cut when its folder was flushed too. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The code of a failed system call, such as `ENOENT`; empty for anything else. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
