import { blobContract, createMemoryBlobStore, createMemoryStore, storeContract } from '../index.ts'

const close = async (): Promise<void> => undefined

storeContract('memory', async () => ({ store: createMemoryStore(), close }))
blobContract('memory', async room => ({ blobs: createMemoryBlobStore(room), close }))
