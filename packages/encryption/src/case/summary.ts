import { err, ok, type CaseId, type EpochNumber, type RandomBytes, type Result } from '@small-places/kernel'
import { textOf, utf8 } from '../bytes.ts'
import { anyObject, readJson, type JsonObject } from '../json/reader.ts'
import { padWithSpaces } from '../padding.ts'
import { openBox, sealBox, type AesGcm } from '../sealed/aes-gcm.ts'
import { hkdf, type Sha256 } from '../sha256.ts'

/** The size of a summary before it is sealed, in bytes. */
export const SUMMARY_LENGTH = 512

const boundTo = (id: CaseId, epoch: EpochNumber): string => `small-places/summary/v1\n${id}:${epoch}`

/** The key of a case's summaries in one epoch, from the epoch's internal seed (docs/formats.md section 6.4). */
export const summaryKey = (
  sha256: Sha256, internalSeed: Uint8Array, id: CaseId, epoch: EpochNumber,
): Promise<Uint8Array> =>
  hkdf(sha256, internalSeed, utf8('small-places/summary/v1'), utf8(`${id}:${epoch}`), 32)

/** Seals the row of a list; `too-long` where its JSON has more than 512 bytes. */
export const sealSummary = async (
  aes: AesGcm, random: RandomBytes, key: Uint8Array, id: CaseId, epoch: EpochNumber, summary: JsonObject,
): Promise<Result<Uint8Array, 'too-long'>> => {
  const json = utf8(JSON.stringify(summary))
  if (json.length > SUMMARY_LENGTH) return err('too-long')
  return ok(await sealBox(aes, random, key, padWithSpaces(json, SUMMARY_LENGTH), boundTo(id, epoch)))
}

/** Opens the row of a list. It is a cache: manifests and events are right where it differs from them. */
export const openSummary = async (
  aes: AesGcm, key: Uint8Array, id: CaseId, epoch: EpochNumber, sealed: Uint8Array,
): Promise<Result<JsonObject, 'not-opened' | 'malformed'>> => {
  const json = await openBox(aes, key, sealed, boundTo(id, epoch))
  if (!json.ok) return json
  const text = textOf(json.value)
  return text.ok ? readJson(text.value, anyObject) : err('malformed')
}
