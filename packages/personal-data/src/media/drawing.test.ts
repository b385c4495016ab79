import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { launchBrowser, openProfile } from '@small-places/testkit'
import type { Browser, Page } from 'playwright-core'
import { concat } from './bytes.ts'
import { cleanMedia } from './clean.ts'
import { jpegWith, plantedChunks, plantedExif, plantedSegments, pngChunk, pngWith, webpWith } from './plant.ts'

const fixtures = new URL('fixtures/', import.meta.url)
const photos = new URL('../../../../../shared/testdata/exif/', import.meta.url)
const plain = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, fixtures)))
// Chromium draws no arithmetic coding.
const names = readdirSync(fixtures).filter((name) => /\.(jpg|png|webp)$/.test(name) && !name.startsWith('arithmetic'))

let browser: Browser
let page: Page

before(async () => {
  browser = await launchBrowser(['--force-color-profile=srgb'])
  page = await (await openProfile(browser)).newPage()
  const empty = { contentType: 'text/html', body: '<!doctype html>' }
  await page.route('http://localhost/**', (route) => route.fulfill(empty))
  await page.goto('http://localhost/')
})

after(() => browser.close())

/** What Chromium draws: width, height and a hash of the pixels in sRGB, turned as the file asks. */
const drawn = (bytes: Uint8Array): Promise<string> => page.evaluate(async (data) => {
  const image = new Image()
  image.src = data
  await image.decode()
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', pixels))
  return `${canvas.width}x${canvas.height} ${[...hash].join(' ')}`
}, `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`)

/** The same of every frame of an animation, with the time that it stays. */
const frames = (bytes: Uint8Array, type: string): Promise<readonly string[]> => page.evaluate(async ([data, kind]) => {
  const response = await fetch(data ?? '')
  const decoder = new ImageDecoder({ data: await response.arrayBuffer(), type: kind ?? '' })
  await decoder.tracks.ready
  const told: string[] = []
  for (let frameIndex = 0; frameIndex < (decoder.tracks.selectedTrack?.frameCount ?? 0); frameIndex++) {
    const { image } = await decoder.decode({ frameIndex })
    const pixels = new Uint8Array(image.allocationSize())
    await image.copyTo(pixels)
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', pixels))
    told.push(`${image.duration} ${[...hash].join(' ')}`)
  }
  return told
}, [`data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`, type])

const planted = (name: string, orientation: number): Uint8Array => {
  if (name.endsWith('.jpg')) return jpegWith(plain(name), plantedSegments(orientation), 'canary')
  if (name.endsWith('.png')) return pngWith(plain(name), plantedChunks(orientation, deflateSync), 'canary')
  return webpWith(plain(name), plantedExif(orientation), 'canary')
}

const cleaned = (bytes: Uint8Array): Uint8Array => {
  const result = cleanMedia(bytes)
  assert.ok(result.ok)
  return result.value.bytes
}

test('a browser draws the cleaned picture with the same pixels, colours and direction', async () => {
  for (const name of names) {
    for (const orientation of [1, 3, 6]) {
      const file = planted(name, orientation)
      assert.equal(await drawn(cleaned(file)), await drawn(file), `${name} ${orientation}`)
    }
  }
})

test('the planted profile and direction do change what is drawn, so that losing them would show', async () => {
  // Chromium does not use the profile of an animated WebP.
  for (const name of names.filter((other) => !/^(grey|animated)/.test(other))) {
    assert.notEqual(await drawn(planted(name, 1)), await drawn(plain(name)), `${name}: profile`)
  }
  for (const name of ['baseline.jpg', 'colour.png']) {
    assert.match(await drawn(planted(name, 6)), /^32x48 /, name)
  }
})

test('animations play the same frames for the same time', async () => {
  const still = plain('colour.png')
  const other = pngWith(still, plantedChunks(1, deflateSync))
  const control = (number: number): Uint8Array => pngChunk('fcTL',
    Uint8Array.of(0, 0, 0, number, 0, 0, 0, 48, 0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0))
  const end = other.length - 12
  const start = end - (still.length - 12 - 33)
  const black = pngChunk('fdAT', concat([Uint8Array.of(0, 0, 0, 2), deflateSync(new Uint8Array(32 * 145))]))
  const animation = concat([
    other.subarray(0, start), pngChunk('acTL', Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 0)), control(0),
    other.subarray(start, end), control(1), black, other.subarray(end),
  ])
  for (const [type, file] of [['image/png', animation], ['image/webp', planted('animated.webp', 1)]] as const) {
    const shown = await frames(file, type)
    assert.equal(shown.length, 2, type)
    assert.notEqual(shown[0], shown[1], type)
    assert.deepEqual(await frames(cleaned(file), type), shown, type)
  }
})

test('a browser draws the real photos as before', {
  skip: !existsSync(photos) && 'no shared/testdata/exif beside the project',
}, async () => {
  let compared = 0
  for (const name of readdirSync(photos)) {
    const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), photos)))
    const result = cleanMedia(bytes)
    if (!result.ok || bytes.length > 500_000) continue
    assert.equal(await drawn(result.value.bytes), await drawn(bytes), name)
    compared++
  }
  assert.ok(compared > 50)
})
