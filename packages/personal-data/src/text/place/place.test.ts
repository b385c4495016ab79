import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanText } from '../scan.ts'

const placesIn = (text: string): readonly string[] =>
  scanText(text, { kinds: ['coordinates'] }).map(({ start, end }) => text.slice(start, end))

test('coordinates are found in every notation', () => {
  for (const [text, place] of [
    ['at 40.7128, -74.0060 now', '40.7128, -74.0060'], ['-33.8688;151.2093', '-33.8688;151.2093'],
    ['۳۵.۶۸۹۲, ۵۱.۳۸۹۰', '۳۵.۶۸۹۲, ۵۱.۳۸۹۰'],
    ['52.5200° N, 13.4050° E', '52.5200° N, 13.4050° E'], ['40°26′46″N 79°58′56″W', '40°26′46″N 79°58′56″W'],
    ['48°51\'29.9"N 2°17\'40.2"E', '48°51\'29.9"N 2°17\'40.2"E'],
    ["N 40° 26.767' W 079° 58.933'", "N 40° 26.767' W 079° 58.933'"],
    ['50°27′с. ш. 30°31′в. д.', '50°27′с. ш. 30°31′в. д.'], ['北纬39°54′ 东经116°23′', '北纬39°54′ 东经116°23′'],
    ['40 26 46 N 79 58 56 W', '40 26 46 N 79 58 56 W'], ['geo:52.52,13.405', 'geo:52.52,13.405'],
    ['{{coord|52|31|12|N|13|24|18|E}}', '52|31|12|N|13|24|18|E'], ['{{Coord|52.52|13.405}}', '52.52|13.405'],
    ['https://www.google.com/maps/@52.5200,13.4050,15z', '52.5200,13.4050'],
    ['#map=15/52.5200/13.4050', '15/52.5200/13.4050'],
    ['lat: 52.52, lon: 13.40', 'lat: 52.52, lon: 13.40'], ['9F4MGC2M+H4', '9F4MGC2M+H4'],
    ['33UXP0500444997', '33UXP0500444997'],
    ['33U 391545 5820000', '33U 391545 5820000'], ['///filled.count.soap', '///filled.count.soap'],
  ] as const) assert.deepEqual(placesIn(text), [place], text)
})

test('temperatures, statistics, prices and versions are no coordinates', () => {
  for (const text of [
    '20°C and 30°C', 'temps of 20.5° and 30.5°', 'a 45° angle', 'p 12.345, 67.890', '1.234, 5.678', '3.14159',
    '91.1234, 10.1234', '10.5, 20.25', 'turn 90° N', '12.345.678,90', 'C2M+H4', '2+2', 'https://x.org/a.b.c',
  ]) assert.deepEqual(placesIn(text), [], text)
})
