import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const addressesIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['postal-address'] }).map(({ start, end }) => text.slice(start, end))

test('an address from the large place to the house is found in Chinese, Japanese and Korean', () => {
  for (const [text, address] of [
    ['我住在北京市朝阳区建国路88号', '北京市朝阳区建国路88号'], ['上海市南京东路12弄3号', '上海市南京东路12弄3号'],
    ['東京都新宿区西新宿2-8-1', '東京都新宿区西新宿2-8-1'], ['서울특별시 강남구 테헤란로 152', '서울특별시 강남구 테헤란로 152'],
  ] as const) assert.deepEqual(addressesIn(text), [address], text)
})

test('numbers behind other words are none', () => {
  for (const text of ['第12号', '人口2000', '共有3路公交', '2008年8月8日', '一路88']) assert.deepEqual(addressesIn(text), [], text)
})
