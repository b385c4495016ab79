import { err, ok } from '@small-places/kernel'
import { startsWith, u32, u8 } from '../bytes.ts'
import type { FileParts } from '../container.ts'
import type { FactList } from '../facts.ts'
import type { FindingList } from '../finding.ts'
import { noteTrailer } from '../picture.ts'
import { examiner } from './examiner.ts'
import { id3Length, readId3 } from './id3.ts'
import { endBeforeTags } from './tail-tags.ts'

// ISO/IEC 11172-3 and 13818-3: kilobits a second by layer, for MPEG-1 and for MPEG-2 and 2.5.
const BIT_RATES = [[
  [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
], [
  [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
]] as const
const SAMPLE_RATES = [44100, 48000, 32000]

/** The length of the frame whose header stands at `at`; 0 where there is no header. */
function frameLength(bytes: Uint8Array, at: number): number {
  const head = u32(bytes, at)
  if (at + 4 > bytes.length || head >>> 21 !== 0x7ff) return 0
  const version = head >>> 19 & 3
  const layer = 4 - (head >>> 17 & 3)
  const rates = BIT_RATES[version === 3 ? 0 : 1][layer - 1 as 0 | 1 | 2]
  const bitRate = rates?.[(head >>> 12 & 15) - 1]
  const sampleRate = SAMPLE_RATES[head >>> 10 & 3]
  if (version === 1 || bitRate === undefined || sampleRate === undefined) return 0
  const rate = sampleRate >> (version === 3 ? 0 : version === 2 ? 1 : 2)
  const padding = head >>> 9 & 1
  if (layer === 1) return (Math.floor(12000 * bitRate / rate) + padding) * 4
  return Math.floor((layer === 3 && version !== 3 ? 72000 : 144000) * bitRate / rate) + padding
}

/** Whether two frames stand there one after the other, or the last one. */
function framesStand(bytes: Uint8Array, at: number): boolean {
  const length = frameLength(bytes, at)
  return length > 0 && (at + length === bytes.length || frameLength(bytes, at + length) > 0)
}

/** Takes an MP3 apart: its frames stay byte for byte, tags before and after them go. */
function examineMp3(bytes: Uint8Array, facts: FactList, found: FindingList): FileParts {
  let start = 0
  for (let length = id3Length(bytes); length; length = id3Length(bytes, start)) {
    readId3(bytes.subarray(start, start + length), facts, found)
    start += length
  }
  // Writers of tags leave room behind them.
  while (start < bytes.length && u8(bytes, start) === 0) start++
  if (start >= bytes.length) return err('truncated')
  const end = endBeforeTags(bytes, start, facts, found)
  let at = start
  for (let length = frameLength(bytes, at); length && at + length <= end; length = frameLength(bytes, at)) at += length
  if (at === start) return err('malformed')
  const rest = bytes.subarray(at, end)
  // A last frame that is cut off is played by nobody; a frame further on might be.
  if (!frameLength(rest, 0)) {
    for (let i = rest.indexOf(255); i >= 0; i = rest.indexOf(255, i + 1)) {
      if (framesStand(rest, i)) return err('malformed')
    }
    noteTrailer(rest, found)
  }
  return ok([bytes.subarray(start, at)])
}

const isMp3 = (bytes: Uint8Array): boolean => {
  const tag = id3Length(bytes)
  return tag > 0 ? !startsWith(bytes, 'fLaC', tag) : framesStand(bytes, 0)
}

/** MP3 and its elder layers, with ID3, APE and Lyrics3 tags. What encoders write inside the frames stays. */
export const mp3 = examiner('mp3', isMp3, examineMp3)
