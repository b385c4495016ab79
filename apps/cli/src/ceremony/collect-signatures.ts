import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contexts, type Proof, signersOf } from '@small-places/encryption'
import type { Context } from '../command.ts'
import { writeDurably } from '../durable-file.ts'
import { type Draft, signKeyList } from '../team/founding.ts'
import type { OfficerSecret } from '../team/officer.ts'
import { readProof } from '../team/proof-file.ts'

/**
 * Gets the signatures that the list needs: of the officers whose words were made here, then of those who sign a file on
 * a machine of their own and bring the signature. Null when the answers end before there are enough.
 */
export const collectSignatures = async (
  { speech, terminal, tools }: Context, { plan, body }: Draft, present: readonly OfficerSecret[], folder: string,
): Promise<readonly Proof[] | null> => {
  const proofs: Proof[] = []
  for (const officer of present.slice(0, plan.threshold)) proofs.push(await signKeyList(officer, body))
  if (proofs.length >= plan.threshold) return proofs
  const path = join(folder, 'key-list-1')
  await writeDurably(path, `${body}\n`)
  terminal.say(speech('cli-init-sign-elsewhere', path, plan.threshold - proofs.length))
  const keys = new Map(plan.officers.map(({ id, key }) => [id, key]))
  while (proofs.length < plan.threshold) {
    const file = await terminal.ask(speech('cli-init-ask-signature'))
    if (file === null) return null
    const proof = readProof(await readFile(file.trim(), 'utf8').catch(() => ''))
    const all = proof === null ? [] : [...proofs, proof]
    const held = await signersOf(tools.verify, contexts.keyList, { body, proofs: all }, keys)
    if (proof === null || held.size <= proofs.length) terminal.say(speech('cli-keylist-signature-refused', file.trim()))
    else proofs.push(proof)
  }
  return proofs
}
