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

test('degrees and minutes are found without their signs, on whichever side the hemisphere stands', () => {
  for (const place of [
    'N 51° 30.441 W 000° 07.668', 'N51 30.441 W000 07.668', 'N 51 30.441 W 000 07.668', "N51° 30.441' W000° 07.668'",
    '51° 30.441N 000° 07.668W', '51 30.441N 000 07.668W', '51.5074N 0.1278W', 'N51.5074 W0.1278', '51d30m26s N, 0d7m39s W',
    '51-30-26N 000-07-39W', '513026N 0000739W', '513026N0000739W', '5130N00007W', '55.7558 с.ш., 37.6173 в.д.',
  ]) assert.deepEqual(placesIn(`at ${place} now`), [place], place)
})

test('coordinates are found in the templates of wikis, in links to maps and behind their names', () => {
  for (const [text, place] of [
    ['{{coord|51|30.441|N|0|7.668|W|display=title}}', '51|30.441|N|0|7.668|W'],
    ['{{Location dec|51.5074|-0.1278}}', '51.5074|-0.1278'], ['{{Object location|51|30|26|N|0|7|39|W}}', '51|30|26|N|0|7|39|W'],
    ['{{Coordinate|NS=51/30/26/N|EW=0/7/39/W}}', '51/30/26/N|EW=0/7/39/W'],
    ['|latd=51|latm=30|lats=26|latNS=N|longd=0|longm=7|longs=39', '51|latm=30|lats=26|latNS=N|longd=0|longm=7|longs=39'],
    ['| latitude = 51.5074\n| longitude = -0.1278', '51.5074\n| longitude = -0.1278'],
    ['https://www.google.com/maps/data=!3d51.5074!4d-0.1278', '51.5074!4d-0.1278'],
    ['https://yandex.ru/maps/?ll=37.6173%2C55.7558&z=9', '37.6173%2C55.7558'], ['maps?cp=51.5074~-0.1278', '51.5074~-0.1278'],
    ['{"lat":51.5074,"lng":-0.1278}', 'lat":51.5074,"lng":-0.1278'], ['широта 55.7558, долгота 37.6173', '55.7558, долгота 37.6173'],
    ['geohash: u4pruydqqvj', 'u4pruydqqvj'], ['grid ref TQ 30080 79950', 'TQ 30080 79950'], ['QTH locator IO91wm', 'IO91wm'],
  ] as const) assert.deepEqual(placesIn(text), [place], text)
})

test('temperatures, statistics, prices and versions are no coordinates', () => {
  for (const text of [
    '20°C and 30°C', 'temps of 20.5° and 30.5°', 'a 45° angle', 'p 12.345, 67.890', '1.234, 5.678', '3.14159',
    '91.1234, 10.1234', '10.5, 20.25', 'turn 90° N', '12.345.678,90', 'C2M+H4', '2+2', 'https://x.org/a.b.c',
    'S 1 2 and E 3', 'pages 12-13 N, 4 E', '10 N 20 E', 'geohash is a code', 'the grid TQ 1 2', 'a locator AB12cd3',
    '12:30 N, 13:30', 'I drove 12 50 S', 'll=3,4', 'm=1.25', 'Latitude 3.5 times',
  ]) assert.deepEqual(placesIn(text), [], text)
})
