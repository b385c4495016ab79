import { type KeyListChain, verifyManifests, type VerifiedManifest } from '@small-places/encryption'
import type { Environment } from '../environment.ts'
import { hashOfBytes } from '../hash.ts'
import type { CaseRow, Tx } from '../ports/index.ts'
import { type Tally, verifyFiles } from './tally.ts'

const PORTION = 50

/** Checks manifests, members, envelopes, entries and files of every case. */
export const verifyCases = async (
  env: Environment, chain: KeyListChain | null, files: ReadonlyMap<string, number>, tally: Tally,
): Promise<void> => {
  for (let after = ''; ;) {
    const from = after
    const last = await env.store.read(async tx => {
      const rows = await tx.cases.page(from, PORTION)
      for (const row of rows) {
        tally.counts.cases++
        if (chain !== null) await verifyEpochs(tx, env, chain, row, tally)
        await verifyItems(tx, row, tally)
        verifyFiles(await tx.blobs.ofCase(row.case), files, tally)
      }
      return rows.at(-1)?.case
    })
    if (last === undefined) return
    after = last
  }
}

const verifyEpochs = async (
  tx: Tx, env: Environment, chain: KeyListChain, row: CaseRow, { faults }: Tally,
): Promise<void> => {
  const stored = await tx.manifests.of(row.case)
  const remembered = { epoch: row.epoch, manifest: row.manifestHash as VerifiedManifest['hash'] }
  const manifests = await verifyManifests(env, chain, row.case, stored.map(({ text }) => text), remembered)
  const newest = manifests.ok ? manifests.value.at(-1) : undefined
  if (newest === undefined || newest.hash !== row.manifestHash) {
    faults.push({ fault: 'manifest-chain', subject: row.case })
    return
  }
  const named = newest.body.members.map(({ handle, reads }) => shapeOf(handle, reads)).sort()
  const members = await tx.caseMembers.of(row.case)
  const known = members.map(({ handle, reads }) => shapeOf(handle, reads)).sort()
  if (named.join() !== known.join()) faults.push({ fault: 'members', subject: row.case })
  for (const { handle } of members) {
    const envelope = await tx.envelopes.find(row.case, handle)
    if (envelope?.epoch !== row.epoch) faults.push({ fault: 'envelope-missing', subject: `${row.case} ${handle}` })
  }
}

const shapeOf = (handle: string, reads: Readonly<Record<string, number>>): string =>
  `${handle} ${Object.entries(reads).map(([name, epoch]) => `${name}:${epoch}`).sort().join(' ')}`

const verifyItems = async (tx: Tx, row: CaseRow, { counts, faults }: Tally): Promise<void> => {
  for (const { item, sealed, hash } of await tx.caseItems.since(row.case, 0)) {
    counts.items++
    if (hashOfBytes(sealed) !== hash) faults.push({ fault: 'item-changed', subject: item })
  }
}
