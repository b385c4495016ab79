import { ok, type Result } from '@small-places/kernel'
import type { AgeContainer, AgeRecipient } from '../age/container.ts'
import { sealClassicExport, sealWithPassphrase, type ClassicRecipient } from '../age/reference-age.ts'

/** Whom an export is for (docs/formats.md section 10). */
export type ExportTo =
  | { readonly kind: 'hybrid'; readonly recipient: AgeRecipient }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** For tools that know nothing newer; a quantum computer could open it. The person was told so and chose it. */
  | { readonly kind: 'classic'; readonly recipient: ClassicRecipient }

/** One age file over an export's bytes, which the `age` command opens. Throws on an empty passphrase. */
export const sealExport = async (
  age: AgeContainer, content: Uint8Array, to: ExportTo,
): Promise<Result<Uint8Array, 'unusable-recipient'>> => {
  switch (to.kind) {
    case 'hybrid': return ok(await age.seal(content, [to.recipient]))
    case 'passphrase': return ok(await sealWithPassphrase(content, to.passphrase))
    case 'classic': return sealClassicExport(content, [to.recipient])
  }
}
