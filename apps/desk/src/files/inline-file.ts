import { base64url } from '@small-places/encryption'
import { err, ok } from '@small-places/kernel'
import type { Workbench } from '../session/workbench.ts'
import type { FileSource } from './case-file.ts'

/** Opens a file that came inside a report which was written offline. */
export const inlineFile = ({ tools }: Pick<Workbench, 'tools'>): FileSource['inline'] =>
  async ({ data, size, sha256 }) => {
    const bytes = base64url.decode(data)
    if (!bytes.ok || bytes.value.length !== size) return err('altered')
    return base64url.encode(await tools.sha256.digest(bytes.value)) === sha256 ? ok(bytes.value) : err('altered')
  }
