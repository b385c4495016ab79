import { open, readFile } from 'node:fs/promises'
import { base64url } from '@small-places/encryption'
import type { RandomBytes } from '@small-places/kernel'

const LENGTH = 32

/**
 * The secret under which challenges are made, from its file, which is made when missing. Several nodes of one service
 * need the same file. Whoever has it can forge challenges, which costs the service some load and nobody a secret.
 */
export const readChallengeKey = async (path: string, random: RandomBytes): Promise<Uint8Array> => {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(`${base64url.encode(random(LENGTH))}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const key = base64url.decode((await readFile(path, 'utf8')).trim())
  if (!key.ok || key.value.length !== LENGTH) throw new Error('the challenge key is not 32 bytes of base64url')
  return key.value
}
