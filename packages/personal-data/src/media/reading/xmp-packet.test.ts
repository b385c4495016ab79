import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { bytesOf, concat, u32Bytes } from '../bytes.ts'
import type { MediaFacts } from '../facts.ts'
import { FactList } from '../facts.ts'
import { readFacts } from '../file.ts'
import { jpegSegment, jpegWith } from '../plant.ts'
import { readXmpFacts } from './xmp-packet.ts'

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const factsOf = (packet: Uint8Array): MediaFacts => {
  const facts = new FactList()
  readXmpFacts(packet, facts)
  return facts.facts()
}

const NAMES = `xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
 xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
 xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"`
const packetOf = (content: string, attributes = ''): string =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${NAMES}>` +
  `<rdf:Description rdf:about="" ${attributes}>${content}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

test('properties are read as attributes, as elements and in lists, with letters of every script', () => {
  const { owners, serials, ids, times, utcOffset } = factsOf(utf8(packetOf(
    `<dc:creator><rdf:Seq><rdf:li>سارا &amp; &#x5E8;</rdf:li><rdf:li>Zoë</rdf:li></rdf:Seq></dc:creator>
     <exif:DateTimeOriginal>2024-03-02T14:05:00+03:30</exif:DateTimeOriginal>
     <xmpMM:History><rdf:Seq><rdf:li stEvt:instanceID="xmp.iid:canary-2"/></rdf:Seq></xmpMM:History>`,
    'aux:SerialNumber="canary-77" xmpMM:DocumentID="xmp.did:canary-1"')))
  assert.deepEqual(owners.map(({ value }) => value), ['سارا & ר', 'Zoë'])
  assert.deepEqual(serials, [{ what: 'camera', value: 'canary-77' }])
  assert.deepEqual(ids, [
    { what: 'document', value: 'xmp.did:canary-1' }, { what: 'instance', value: 'xmp.iid:canary-2' },
  ])
  assert.deepEqual(times, [{ field: 'taken', local: '2024-03-02T14:05:00', offset: 210 }])
  assert.deepEqual(utcOffset, { minutes: 210, from: 'stated' })
})

test('a namespace is known by its address, whatever its prefix', () => {
  const { serials } = factsOf(utf8(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:q="http://cipa.jp/exif/1.0/"><r:Description q:LensSerialNumber="canary-5"/></r:RDF>`))
  assert.deepEqual(serials, [{ what: 'lens', value: 'canary-5' }])
})

test('positions are put together from their parts, in degrees and minutes or in plain degrees', () => {
  const { gps } = factsOf(utf8(packetOf('', `exif:GPSLongitude="13,24.3W" exif:GPSAltitude="3400/100"
    exif:GPSTimeStamp="2024-03-02T10:35:00Z" exif:GPSLatitude="52,31,12S"`)))
  assert.equal(gps.length, 1)
  assert.deepEqual([gps[0]?.latitude.toFixed(4), gps[0]?.longitude.toFixed(4)], ['-52.5200', '-13.4050'])
  assert.deepEqual([gps[0]?.altitude, gps[0]?.time], [34, '2024-03-02T10:35:00Z'])
})

test('what agencies, archives and naturalists write beside the usual names is read too', () => {
  const { gps, serials, owners, ids } = factsOf(utf8(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:GettyImagesGIFT="http://xmp.gettyimages.com/gift/1.0/" xmlns:dwc="http://rs.tdwg.org/dwc/index.htm"
    xmlns:pur="http://prismstandard.org/namespaces/prismusagerights/2.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:digiKam="http://www.digikam.org/ns/1.0/"><r:Description GettyImagesGIFT:CameraSerialNumber="canary-6"
    dwc:decimalLatitude="-12.5" dwc:decimalLongitude="30.25" pur:copyright="canary rights" xmp:Author="canary author"
    digiKam:ImageUniqueID="canary-id"/></r:RDF>`))
  assert.deepEqual(gps.map(({ latitude, longitude }) => [latitude, longitude]), [[-12.5, 30.25]])
  assert.deepEqual(serials, [{ what: 'camera', value: 'canary-6' }])
  assert.deepEqual(owners.map(({ value }) => value).sort(), ['canary author', 'canary rights'])
  assert.deepEqual(ids, [{ what: 'image', value: 'canary-id' }])
})

test('marked faces are counted and named; a marked pet or barcode is no face', () => {
  const region = (type: string, name: string): string => `<rdf:li><rdf:Description mwg-rs:Type="${type}"
    mwg-rs:Name="${name}"><mwg-rs:Area/></rdf:Description></rdf:li>`
  const { faces, people } = factsOf(utf8(packetOf(`<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>
    ${region('Face', 'canary ann')}${region('Pet', 'rex')}${region('Face', '')}${region('BarCode', '123')}
    </rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions><MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>
    <rdf:li MPReg:Rectangle="0,0,1,1" MPReg:PersonDisplayName="canary bob"/></rdf:Bag></MPRI:Regions>
    </MP:RegionInfo>`)))
  assert.equal(faces, 3)
  assert.deepEqual(people, ['canary ann', 'canary bob'])
})

test('packets in UTF-16 are read in both byte orders', () => {
  const little = new Uint8Array(Buffer.from(packetOf('<dc:creator>سارا</dc:creator>'), 'utf16le'))
  const big = little.map((_, i) => little[i ^ 1] ?? 0)
  for (const packet of [little, big, concat([bytesOf('\xff\xfe'), little]), concat([bytesOf('\xfe\xff'), big])]) {
    assert.deepEqual(factsOf(packet).owners, [{ field: 'creator', value: 'سارا' }])
  }
})

test('a packet that breaks off or is not well-formed tells what stands before and behind the break', () => {
  const packet = packetOf('<dc:creator>ann</dc:creator>', 'aux:SerialNumber="canary-77"')
  assert.deepEqual(factsOf(utf8(packet.slice(0, packet.indexOf('</dc:creator>')))).owners.length, 1)
  const tangled = factsOf(utf8(packet.replace('</dc:creator>', '</dc:other></dc:creator>&nope; <crs:RawFileName>a.cr2' +
    '</crs:RawFileName>')))
  assert.deepEqual(tangled.computers, ['a.cr2'])
})

test('no entity is expanded, so that a small packet cannot become a large one', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "canary"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>` +
    packetOf('<dc:creator>&b;&b;</dc:creator>')
  assert.ok(!JSON.stringify(factsOf(utf8(bomb))).includes('canary'))
})

test('a packet of a million nested elements, and one of ten thousand areas in each other, come to an end', () => {
  assert.deepEqual(factsOf(bytesOf('<a>'.repeat(1_000_000))).owners, [])
  const nested = '<mwg-rs:RegionList><rdf:li mwg-rs:Name="x">'.repeat(10_000)
  assert.ok(factsOf(utf8(packetOf(nested))).faces < 1000)
})

test('an extended packet is joined from the pieces of a JPEG in any order', () => {
  const grey = new Uint8Array(readFileSync(new URL('../fixtures/grey.jpg', import.meta.url)))
  const packet = utf8(packetOf(`<dc:creator>${'x'.repeat(70_000)}</dc:creator>`, 'aux:SerialNumber="canary-77"'))
  const piece = (offset: number, end: number): Uint8Array => jpegSegment(0xe1, concat([
    bytesOf('http://ns.adobe.com/xmp/extension/\0' + '0123456789ABCDEF'.repeat(2)),
    Uint8Array.from([...u32Bytes(packet.length), ...u32Bytes(offset)]), packet.subarray(offset, end),
  ]))
  const read = readFacts(jpegWith(grey, [piece(40_000, packet.length), piece(0, 40_000)]))
  assert.deepEqual(read.ok && read.value.serials, [{ what: 'camera', value: 'canary-77' }])
})

test('any bytes and any change to a packet are read without throwing', () => {
  const packet = utf8(packetOf('<dc:creator><rdf:Seq><rdf:li>ann</rdf:li></rdf:Seq></dc:creator>', 'dc:title="x"'))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(packet.length), fc.nat(20), (noise, at, gone) => {
    factsOf(noise)
    factsOf(concat([packet.subarray(0, at), noise.subarray(0, 8), packet.subarray(at + gone)]))
  }), { numRuns: 1000 })
})
