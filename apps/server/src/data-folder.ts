import { chmod, mkdir } from 'node:fs/promises'
import type { Configuration } from './configuration/configuration.ts'

/** Makes the data folder where it is missing, open to its owner only. */
export const makeDataFolder = async ({ dataFolder, blobFolder }: Configuration): Promise<void> => {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await chmod(dataFolder, 0o700)
  await mkdir(blobFolder, { recursive: true, mode: 0o700 })
}
