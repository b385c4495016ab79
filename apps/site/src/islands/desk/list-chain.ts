import { readKeyListChain, type Client } from '@small-places/contract'

/**
 * Every key list after a version, oldest first; none where the server does not answer. Loaded only after a change of
 * officers.
 */
export async function listsSince(client: Client, version: number): Promise<readonly string[]> {
  const chain = await client.call(readKeyListChain, { from: version })
  return chain.ok ? chain.value.lists : []
}
