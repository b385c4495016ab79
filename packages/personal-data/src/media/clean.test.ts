import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { deflateSync, inflateSync } from 'node:zlib'
import { concat, latin1, startsWith, u16, u32 } from './bytes.ts'
import { cleanMedia, detectKind, inspectMedia } from './clean.ts'
import type { Finding } from './finding.ts'
import {
  CANARY, jpegSegment, jpegWith, plantedChunks, plantedExif, plantedSegments, pngChunk, pngWith, tiffBlock, webpWith,
} from './plant.ts'

const plain = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const JPEGS = ['baseline.jpg', 'progressive.jpg', 'arithmetic.jpg', 'restart-rgb.jpg', 'grey.jpg']
const PNGS = ['colour.png', 'alpha.png']
const WEBPS = ['lossy.webp', 'lossless.webp', 'alpha.webp', 'animated.webp']
const TRAILER = 'canary after the end'

const planted = (name: string, orientation = 6): Uint8Array => {
  if (name.endsWith('.jpg')) return jpegWith(plain(name), plantedSegments(orientation), TRAILER)
  if (name.endsWith('.png')) return pngWith(plain(name), plantedChunks(orientation, deflateSync), TRAILER)
  return webpWith(plain(name), plantedExif(orientation), TRAILER)
}

const cleaned = (bytes: Uint8Array): { readonly bytes: Uint8Array, readonly removed: readonly Finding[] } => {
  const result = cleanMedia(bytes)
  assert.ok(result.ok, result.ok ? '' : result.error)
  return result.value
}

const detailsOf = (findings: readonly Finding[], kind: string): readonly (string | undefined)[] =>
  findings.filter((finding) => finding.kind === kind).map(({ detail }) => detail)

/** Everything a file says in one byte or two bytes a letter, or packed with zlib inside a PNG. */
const sayings = (bytes: Uint8Array): string => {
  const packed: string[] = []
  for (let at = 8; detectKind(bytes) === 'png' && at < bytes.length; at += 12 + u32(bytes, at)) {
    const data = bytes.subarray(at + 8, at + 8 + u32(bytes, at))
    if (startsWith(bytes, 'iCCP', at + 4)) packed.push(latin1(inflateSync(data.subarray(data.indexOf(0) + 2))))
  }
  return (latin1(bytes) + packed.join('')).replaceAll('\0', '')
}

test('a photo with everything planted names each kind of thing that identifies', () => {
  const { removed } = cleaned(planted('baseline.jpg'))
  assert.deepEqual(removed.filter(({ kind }) => kind === 'location'), [
    { kind: 'location', detail: '52.5200, 13.4050', place: { latitude: 52.52, longitude: 13.405 } },
  ])
  assert.deepEqual(detailsOf(removed, 'place-names'), ['canary city', 'canary town'])
  assert.deepEqual(detailsOf(removed, 'owner'),
    ['canary artist', 'canary rights', 'canary كاتب', 'canary writer & son'])
  assert.deepEqual(detailsOf(removed, 'contact'), ['canary@example.org', 'canary phone'])
  assert.deepEqual(detailsOf(removed, 'people'), ['canary face'])
  assert.deepEqual(detailsOf(removed, 'camera-serial'), ['canary-body-1234', 'canary-77'])
  assert.deepEqual(detailsOf(removed, 'lens-serial'), ['canary-lens-5678'])
  assert.deepEqual(detailsOf(removed, 'computer-name'), ['canary-laptop'])
  assert.deepEqual(detailsOf(removed, 'capture-time'),
    ['2024-03-02 14:05:00 +03:30', '2024-03-02 18:00:00', '2024-03-02'])
  assert.deepEqual(detailsOf(removed, 'device'), ['Canon EOS canary'])
  assert.deepEqual(detailsOf(removed, 'lens'), ['canary lens 50mm'])
  assert.deepEqual(detailsOf(removed, 'software'), ['canary editor 2.4', 'canary tool'])
  assert.deepEqual(detailsOf(removed, 'description'), ['canary caption'])
  assert.deepEqual(detailsOf(removed, 'comment'), ['canary remark', 'canary comment'])
  assert.deepEqual(detailsOf(removed, 'image-id'), ['canary-0123456789abcdef'])
  assert.deepEqual(detailsOf(removed, 'edit-history'), ['xmp.did:canary-1'])
  assert.deepEqual(detailsOf(removed, 'colour-profile'), ['canary display'])
  assert.deepEqual(detailsOf(removed, 'trailing-data'), ['20 B'])
  for (const kind of ['thumbnail', 'maker-notes', 'extra-images', 'content-credentials', 'other-metadata']) {
    assert.equal(detailsOf(removed, kind).length, 1, kind)
  }
})

test('a PNG and a WebP with everything planted name the same harms', () => {
  for (const name of ['colour.png', 'animated.webp']) {
    const { removed } = cleaned(planted(name))
    assert.deepEqual(detailsOf(removed, 'location'), ['52.5200, 13.4050'], name)
    for (const kind of ['owner', 'camera-serial', 'people', 'maker-notes', 'trailing-data', 'colour-profile']) {
      assert.ok(detailsOf(removed, kind).length > 0, `${name}: ${kind}`)
    }
  }
  const { removed } = cleaned(planted('alpha.png'))
  assert.ok(detailsOf(removed, 'capture-time').includes('2024-03-02 14:05:00 UTC'))
  assert.deepEqual(detailsOf(removed, 'description').includes('canary description'), true)
  assert.deepEqual(detailsOf(removed, 'content-credentials'), [undefined])
})

for (const name of [...JPEGS, ...PNGS, ...WEBPS]) {
  test(`${name}: nothing planted survives, a second look finds nothing, and cleaning again changes nothing`, () => {
    const once = cleaned(planted(name)).bytes
    assert.ok(sayings(planted(name)).includes(CANARY))
    assert.ok(!sayings(once).includes(CANARY))
    assert.deepEqual(inspectMedia(once), { ok: true, value: [] })
    assert.deepEqual(cleaned(once), { bytes: once, removed: [] })
  })

  test(`${name}: a plain picture passes byte for byte`, () => {
    assert.deepEqual(cleaned(plain(name)), { bytes: new Uint8Array(plain(name)), removed: [] })
  })

  test(`${name}: cut off anywhere, it is refused and not half cleaned`, () => {
    const whole = planted(name).subarray(0, planted(name).length - TRAILER.length)
    for (let length = 12; length < whole.length; length += length < 400 ? 1 : 37) {
      const result = cleanMedia(whole.subarray(0, length))
      assert.ok(!result.ok, `${length} of ${whole.length}`)
      assert.match(result.error, /^(truncated|malformed)$/)
    }
  })
}

/** The bytes that a decoder draws from: tables, frames and scans; image chunks; frames. */
const drawn = (bytes: Uint8Array): readonly string[] => {
  const pieces: string[] = []
  if (detectKind(bytes) === 'jpeg') {
    let at = 2
    while (bytes[at + 1] !== 0xd9 && bytes[at + 1] !== 0xda) {
      const end = at + 2 + u16(bytes, at + 2)
      if ((bytes[at + 1] ?? 0) < 0xe0) pieces.push(latin1(bytes.subarray(at, end)))
      at = end
    }
    const end = bytes.findLastIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xd9)
    return [...pieces, latin1(bytes.subarray(at, end))]
  }
  const isPng = detectKind(bytes) === 'png'
  const end = isPng ? bytes.length : 8 + u32(bytes, 4, true)
  for (let at = isPng ? 8 : 12; at + 12 <= end;) {
    const size = u32(bytes, isPng ? at : at + 4, !isPng)
    const next = at + (isPng ? 12 + size : 8 + size + size % 2)
    const type = latin1(bytes.subarray(at + (isPng ? 4 : 0), at + (isPng ? 8 : 4)))
    if (/IHDR|PLTE|IDAT|tRNS|VP8 |VP8L|ALPH|ANIM|ANMF/.test(type)) pieces.push(latin1(bytes.subarray(at, next)))
    if (type === 'IEND') break
    at = next
  }
  return pieces
}

test('the compressed pixels are the same bytes in the same order', () => {
  for (const name of [...JPEGS, ...PNGS, ...WEBPS]) {
    const before = drawn(planted(name))
    assert.ok(before.join('').length > 60, name)
    assert.deepEqual(drawn(cleaned(planted(name)).bytes), before, name)
  }
})

test('the direction of the picture is kept as one EXIF field, and nothing is written where it is upright', () => {
  for (const name of ['baseline.jpg', 'colour.png', 'lossy.webp', 'animated.webp']) {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { bytes } = cleaned(planted(name, orientation))
      const field = `\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}`
      assert.equal(latin1(bytes).includes(field), orientation !== 1, `${name} ${orientation}`)
    }
    for (const nonsense of [0, 9, 65535]) {
      assert.ok(!latin1(cleaned(planted(name, nonsense)).bytes).includes('MM\0*'), `${name} ${nonsense}`)
    }
  }
})

test('an EXIF block of a WebP that starts as in JPEG is understood and keeps that start', () => {
  const prefixed = concat([Uint8Array.from('Exif\0\0', (letter) => letter.charCodeAt(0)), plantedExif(8)])
  const { bytes, removed } = cleaned(webpWith(plain('lossy.webp'), prefixed))
  assert.deepEqual(detailsOf(removed, 'location'), ['52.5200, 13.4050'])
  assert.ok(latin1(bytes).includes('Exif\0\0MM\0*'))
})

test('an animated PNG keeps its frames; frames that nothing announces are dropped', () => {
  const still = plain('colour.png')
  const control = (number: number): Uint8Array => pngChunk('fcTL',
    Uint8Array.of(0, 0, 0, number, 0, 0, 0, 48, 0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0))
  const end = still.length - 12
  const frame = pngChunk('fdAT', concat([Uint8Array.of(0, 0, 0, 2), deflateSync(new Uint8Array(32 * 145))]))
  const frames = [control(0), still.subarray(33, end), control(1), frame, still.subarray(end)]
  const animation = pngChunk('acTL', Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0))
  const announced = concat([still.subarray(0, 33), animation, ...frames])
  assert.deepEqual(cleaned(announced), { bytes: announced, removed: [] })
  const unannounced = concat([still.subarray(0, 33), ...frames])
  const tooLate = concat([still.subarray(0, end), animation, control(0), frame, still.subarray(end)])
  for (const hidden of [unannounced, tooLate]) {
    assert.deepEqual(cleaned(hidden), { bytes: new Uint8Array(still), removed: [{ kind: 'extra-images' }] })
  }
})

test('what follows the end of a picture is dropped and named: a film, another picture, or leftovers', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['\0\0\0\x18ftypmp42 canary', 'embedded-video'], ['\xff\xd8\xff\xe1 canary', 'extra-images'],
    ['leftover canary', 'trailing-data'], ['\0\0\0\0', undefined],
  ]
  for (const [trailer, kind] of cases) {
    for (const file of [jpegWith(plain('grey.jpg'), [], trailer), pngWith(plain('colour.png'), [], trailer)]) {
      const { bytes, removed } = cleaned(file)
      assert.deepEqual(removed.map((finding) => finding.kind), kind ? [kind] : [])
      assert.equal(bytes.length, file.length - trailer.length)
    }
  }
})

test('names from a file are shown without control or direction characters and cut to 80 letters', () => {
  const exif = (text: string): Uint8Array =>
    jpegSegment(0xe1, concat([Uint8Array.from(Buffer.from('Exif\0\0')),
      tiffBlock([{ tag: 0x013b, text: Buffer.from(text).toString('latin1') }])]))
  const owner = (text: string): string => cleaned(jpegWith(plain('grey.jpg'), [exif(text)])).removed[0]?.detail ?? ''
  assert.equal(owner('سارا\u200cبانو \u202egpj.exe\u0007'), 'سارا\u200cبانو gpj.exe')
  assert.equal(owner('x'.repeat(300)), 'x'.repeat(79) + '…')
})

test('other kinds of file, and variants that no browser draws, are refused with their own code', () => {
  const refusal = (bytes: Uint8Array): string => {
    const result = cleanMedia(bytes)
    return result.ok ? 'cleaned' : result.error
  }
  assert.equal(refusal(new Uint8Array()), 'not-an-image')
  assert.equal(refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'not-an-image')
  assert.equal(refusal(Buffer.from('RIFF\x04\0\0\0WAVE')), 'not-an-image')
  const baseline = plain('baseline.jpg')
  assert.equal(refusal(jpegWith(baseline, [jpegSegment(0xde, new Uint8Array(9))])), 'unsupported')
  assert.equal(refusal(pngWith(plain('colour.png'), [pngChunk('CgBI', new Uint8Array(4))])), 'unsupported')
  assert.equal(refusal(concat([baseline.subarray(0, 20), Uint8Array.of(7), baseline.subarray(20)])), 'malformed')
  const secondFrame = baseline.subarray(baseline.indexOf(0xc0) - 1)
  assert.equal(refusal(concat([baseline.subarray(0, -2), secondFrame])), 'malformed')
  const brokenProfile = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x02half of a profile'))
  assert.equal(refusal(jpegWith(baseline, [brokenProfile])), 'malformed')
  const damaged = Uint8Array.from(plain('colour.png'))
  damaged[60] = (damaged[60] ?? 0) ^ 1
  assert.equal(refusal(damaged), 'malformed')
})
