import { parseClassicRecipient, parseRecipient, sealExport, type ExportTo } from '@small-places/encryption'
import { err, ok, type Result } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'

/** Whom a person wants an export for. */
export type ExportChoice =
  | { readonly kind: 'own-key' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** Somebody's age key, hybrid or, for old tools, classic. */
  | { readonly kind: 'recipient'; readonly recipient: string }

/** Why an export was not sealed. */
export type ExportProblem = 'not-a-recipient' | 'unusable'

/** Whether a text is an age key, and of which kind. */
export function recipientKind(text: string): 'hybrid' | 'classic' | null {
  if (parseRecipient(text).ok) return 'hybrid'
  return parseClassicRecipient(text).ok ? 'classic' : null
}

/** One age file over an archive. */
export async function sealArchive(
  { tools, keys }: Workbench, archive: Uint8Array, choice: ExportChoice,
): Promise<Result<Uint8Array, ExportProblem>> {
  const to = exportTo(choice, { kind: 'hybrid', recipient: keys.pair.recipient })
  if (to === null) return err('not-a-recipient')
  const sealed = await sealExport(tools.age, archive, to)
  return sealed.ok ? ok(sealed.value) : err('unusable')
}

function exportTo(choice: ExportChoice, own: ExportTo): ExportTo | null {
  if (choice.kind === 'own-key') return own
  if (choice.kind === 'passphrase') return choice
  const hybrid = parseRecipient(choice.recipient)
  if (hybrid.ok) return { kind: 'hybrid', recipient: hybrid.value }
  const classic = parseClassicRecipient(choice.recipient)
  return classic.ok ? { kind: 'classic', recipient: classic.value } : null
}
