import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { bytesOf } from '../../bytes.ts'
import { cleanFile, readFacts } from '../../file.ts'
import { jpegWith, plantedSegments } from '../../plant.ts'
import { CONTAINERS } from '../../containers.ts'
import { toBase64 } from '../base64.ts'
import { cleanedOfChanged, saidBy } from '../plant.ts'

const container = CONTAINERS.find(({ kind }) => kind === 'svg') ?? assert.fail('no SVG')
const grey = new Uint8Array(readFileSync(new URL('../../fixtures/grey.jpg', import.meta.url)))

/** The clean drawing as text. */
function clean(text: string): string {
  const result = cleanFile(new TextEncoder().encode(text))
  assert.ok(result.ok, result.ok ? '' : result.error)
  return new TextDecoder().decode(result.value.bytes)
}

const refusal = (text: string): string | undefined => {
  const result = cleanFile(new TextEncoder().encode(text))
  return result.ok ? undefined : result.error
}

const SVG = 'xmlns="http://www.w3.org/2000/svg"'
const draw = (content: string, more = ''): string => `<svg ${SVG}${more}>${content}</svg>`

const INKSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) canary -->
<svg width="9" viewBox="0 0 9 9" id="svg8" inkscape:version="1.2 canary" sodipodi:docname="canary plan.svg"
 inkscape:export-filename="/Users/canary/plan.png" inkscape:export-xdpi="96" ${SVG}
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:svg="http://www.w3.org/2000/svg"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<title>canary title</title>
<defs id="defs2"><inkscape:path-effect effect="canary" id="path-effect1"/>
<linearGradient id="canary_gradient"><stop offset="0" style="stop-color:#fff"/></linearGradient></defs>
<sodipodi:namedview id="base" inkscape:current-layer="layer1"><inkscape:grid/></sodipodi:namedview>
<metadata><rdf:RDF><cc:Work rdf:about="">
<dc:creator><cc:Agent><dc:title>canary author</dc:title></cc:Agent></dc:creator>
<dc:date>2024-03-02</dc:date></cc:Work></rdf:RDF></metadata>
<g inkscape:label="canary layer" inkscape:groupmode="layer" id="layer1"><desc>canary</desc>
<path style="fill:url(#canary_gradient);-inkscape-stroke:none;stroke:#abc" d="M 0,0 9,9" id="path1"
 sodipodi:nodetypes="cc"/>
<use xlink:href="#path1" x="1"/><text xml:space="preserve">hello &amp; <tspan>world</tspan></text></g></svg>`

test('a drawing from Inkscape keeps what is drawn and nothing of the editor, its user and their folders', () => {
  assert.equal(clean(INKSCAPE).replace(/\n/g, ''), `<?xml version="1.0" encoding="UTF-8"?>` +
    `<svg width="9" viewBox="0 0 9 9" id="i1" ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink" ` +
    'xmlns:svg="http://www.w3.org/2000/svg"><defs id="i2"><linearGradient id="i3">' +
    '<stop offset="0" style="stop-color:#fff"/></linearGradient></defs><g id="i4">' +
    '<path style="fill:url(&quot;#i3&quot;);stroke:#abc" d="M 0,0 9,9" id="i5"/><use xlink:href="#i5" x="1"/>' +
    '<text xml:space="preserve">hello &amp; <tspan>world</tspan></text></g></svg>')
})

test('names, roles and windows of links, which draw nothing, go', () => {
  const drawn = '<a><rect width="9" height="9"/></a>'
  const named = '<a target="canary" name="canary"><rect width="9" height="9" role="canary"/></a>'
  assert.equal(clean(draw(named)), clean(draw(drawn)))
})

test('it tells who drew it, when, with what, and in which folder', () => {
  const { facts, kinds } = saidBy(container, bytesOf(INKSCAPE))
  assert.deepEqual(facts.owners.map(({ value }) => value), ['canary author'])
  assert.deepEqual(facts.computers, ['canary plan.svg', '/Users/canary/plan.png'])
  assert.deepEqual(facts.times.map(({ local }) => local), ['2024-03-02'])
  assert.ok(facts.software.includes('Inkscape 1.2 canary'))
  for (const text of ['canary title', 'canary layer', 'canary']) assert.ok(facts.texts.includes(text), text)
  assert.ok(kinds.includes('other-metadata'))
})

test('the entities and the private part of a drawing from Illustrator are resolved and left out', () => {
  const text = clean(`<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ` +
    `"svg11.dtd" [
<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>
<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" i:viewOrigin="1 2"><switch>
<foreignObject requiredExtensions="&ns_ai;" width="1">
<i:pgfRef xlink:href="#adobe_pgf" xmlns:xlink="http://www.w3.org/1999/xlink"/></foreignObject>
<g i:extraneous="self"><rect id="Canary_x27_s" data-name="canary's" width="1"/></g></switch>
<i:pgf id="adobe_pgf">canary</i:pgf></svg>`)
  assert.match(text, /<switch>\s*<g><rect id="i1" width="1"\/><\/g><\/switch>/)
  assert.doesNotMatch(text, /canary|adobe/i)
})

test('the whole diagram that draw.io hides in one attribute goes', () => {
  const hidden = '&lt;mxfile modified=&quot;2024-03-02T14:05:00.000Z&quot; agent=&quot;canary browser&quot; ' +
    'etag=&quot;c4n4ry&quot;'
  const diagram = draw('<rect width="1" data-cell-id="canary"/>', ` content="${hidden}"`)
  assert.equal(clean(diagram), draw('<rect width="1"/>'))
  const { facts } = saidBy(container, bytesOf(diagram))
  assert.deepEqual([facts.software, facts.ids.map(({ value }) => value)], [['canary browser'], ['c4n4ry']])
  assert.deepEqual(facts.times.map(({ local }) => local), ['2024-03-02T14:05:00'])
})

test('text in HTML stays as it is laid out', () => {
  const text = '<foreignObject width="9"><div xmlns="http://www.w3.org/1999/xhtml" style="color: ' +
    'red">a<br/><b>b</b></div></foreignObject>'
  assert.equal(clean(draw(text)), draw(text))
  const other = text.replace('<br/>', '<video src="a.webm"/>')
  assert.equal(refusal(draw(other)), 'unsupported')
  assert.equal(refusal(draw('<foreignObject><math xmlns="http://www.w3.org/1998/Math/MathML"/></foreignObject>')),
    'unsupported')
})

test('scripts and everything that would be fetched from elsewhere go, and are named', () => {
  const drawing = `<?xml-stylesheet href="http://canary.example/a.css"?>` + draw('<script>canary()</script>' +
    '<style>@import "http://canary.example/b.css"; .a { fill: url(http://canary.example/c.svg#d) }</style>' +
    '<image href="http://canary.example/e.png" width="1"/><image href="file:///Users/canary/f.png"/>' +
    '<a href="https://canary.example/g"><rect onclick="canary()" width="1"/></a><use href="other-canary.svg#h"/>')
  assert.equal(clean(drawing), draw('<style> .a { fill: none }</style><image width="1"/><image/><a><rect ' +
    'width="1"/></a><use/>'))
  const result = readFacts(bytesOf(drawing))
  assert.deepEqual(result.ok && result.value.computers, ['file:///Users/canary/f.png'])
  const { kinds } = saidBy(container, bytesOf(drawing))
  assert.deepEqual(new Set(kinds), new Set(['computer-name', 'script', 'external-link']))
})

test('a photo inside a drawing is cleaned as any photo, and told of', () => {
  const data = (bytes: Uint8Array): string => `data:image/jpeg;base64,${toBase64(bytes)}`
  const planted = draw(`<image width="1" href="${data(jpegWith(grey, plantedSegments(1)))}"/>`)
  const alone = cleanFile(jpegWith(grey, plantedSegments(1)))
  assert.ok(alone.ok)
  assert.equal(clean(planted), draw(`<image width="1" href="${data(alone.value.bytes)}"/>`))
  assert.ok(saidBy(container, bytesOf(planted)).kinds.includes('camera-serial'))
  assert.equal(refusal(draw(`<image href="${data(grey.subarray(0, 300))}"/>`)), 'truncated')
  assert.equal(refusal(draw('<image href="data:image/png;base64,Y2FuYXJ5"/>')), 'unsupported')
})

test('ids follow wherever they are pointed to', () => {
  const drawing = draw('<style>#canary-a, .x #canary-b:hover { fill: #cab; filter: url(#canary-a) } @media print { ' +
    '#canary-b { stroke: #face } }' +
    '</style><g id="canary-a"/><g id="face"/><animate id="canary-b" begin="canary-a.click + 1s; canary-b.end;0.5s" ' +
    'attributeName="href" values="#canary-a;#face"/><rect fill="url(\'#canary-a\') #face" mask="url(#gone)"/>')
  assert.equal(clean(drawing), draw('<style>#i1, .x #i3:hover { fill: #cab; filter: url("#i1") } @media print { #i3 ' +
    '{ stroke: #face } }' +
    '</style><g id="i1"/><g id="i2"/><animate id="i3" begin="i1.click + 1s; i3.end;0.5s" ' +
    'attributeName="href" values="#i1;#i2"/><rect fill="url(&quot;#i1&quot;) #face" mask="none"/>'))
})

test('style sheets that count elements, or are written in escapes, are not guessed at', () => {
  for (const css of ['rect:nth-child(2) { fill: red }', 'a + b { fill: red }', '[id^=x] { fill: red }',
    '.a { fill: u\\72l(x) }',
    '.a { font-family: "x }']) {
    assert.equal(refusal(draw(`<style>${css}</style>`)), 'unsupported', css)
  }
  assert.equal(clean(draw('<style>/* canary */ @font-face { src: url(data:font/woff2;base64,AAAA) }</style>')),
    draw('<style> @font-face { src: url("data:font/woff2;base64,AAAA") }</style>'))
})

test('what is no drawing, or breaks XML, or swells, is refused', () => {
  assert.equal(refusal(draw('<g>')), 'malformed')
  assert.equal(refusal(draw('&nothing;')), 'malformed')
  assert.equal(refusal(draw('&constructor;')), 'malformed')
  assert.equal(refusal('<svg><rect/></svg>'), 'malformed')
  assert.equal(refusal('<?xml version="1.0" encoding="koi8-r"?>' + draw('')), 'unsupported')
  const lol = `<!DOCTYPE svg [<!ENTITY a "${'canary'.repeat(300)}">]>`
  assert.equal(refusal(lol + draw(`<text>${'&a;'.repeat(20_000)}</text>`)), 'too-complex')
  assert.equal(refusal('<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>' + draw('&b;')), 'too-complex')
  assert.equal(refusal(draw('<g>'.repeat(5000) + '</g>'.repeat(5000))), 'too-complex')
})

test('wide text and Latin-1 are read as what they are', () => {
  const wide = Uint8Array.from([...'\ufeff' + draw('<text>سلام</text>')].flatMap((letter) =>
    [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]))
  const result = cleanFile(wide)
  assert.equal(result.ok && new TextDecoder().decode(result.value.bytes), draw('<text>سلام</text>'))
  const latin = cleanFile(bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?>' + draw('<text>\xe9</text>')))
  assert.match(latin.ok ? new TextDecoder().decode(latin.value.bytes) : '', /<text>é<\/text>/)
})

test('a packed drawing comes out packed, without the name that it had on the disk', () => {
  const named = (content: Buffer): Uint8Array => {
    const plain = gzipSync(content)
    return new Uint8Array(Buffer.concat([Buffer.from('1f8b080800e66e6500ff', 'hex'), Buffer.from('canary.svg\0'),
      plain.subarray(10)]))
  }
  const packed = named(Buffer.from(INKSCAPE))
  const result = cleanFile(packed)
  assert.ok(result.ok)
  assert.equal(gunzipSync(result.value.bytes).toString(), clean(INKSCAPE))
  assert.deepEqual(result.value.bytes.subarray(0, 10), new Uint8Array([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]))
  assert.ok(saidBy(container, packed).facts.computers.includes('canary.svg'))
  const bomb = cleanFile(named(Buffer.from(draw(' '.repeat(200 << 20)))))
  assert.deepEqual(bomb, { ok: false, error: 'unknown-kind' })
})

test('a drawing changed anywhere never throws, and what is cleaned is clean', () => {
  const small = draw('<style>#a { fill: url(#a) }</style><g id="a" style="fill:red"><title>canary</title></g>')
  assert.ok(cleanedOfChanged(container, [bytesOf(INKSCAPE), bytesOf(small)], 1500) > 150)
})
