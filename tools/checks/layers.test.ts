import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkLayers, type Layers, type Manifest, type Workspace } from './layers.ts'

const layers: Layers = {
  packages: {
    kernel: { floor: 0, runs: 'std' },
    words: { floor: 1, runs: 'std', entries: ['rare'] },
    pictures: { floor: 1, runs: 'std' },
    store: { floor: 4, runs: 'node' },
    testkit: { floor: 4, runs: 'node', importedBy: 'tests' },
    site: { floor: 5, runs: 'node' },
    desk: { floor: 5, runs: 'dom' }
  },
  sideways: [],
  onlyIn: { pg: ['store'], 'node:sqlite': ['store'], hono: ['site'] }
}

const main = { '.': './src/index.ts' }

const workspace = (
  folder: string, dependencies: readonly string[], exports: Readonly<Record<string, string>> = main
): Workspace => ({
  folder,
  manifest: {
    name: `@small-places/${folder.split('/')[1]}`,
    exports,
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '1.0.0']))
  }
})

const house: readonly Workspace[] = [
  workspace('packages/kernel', []),
  workspace('packages/words', ['@small-places/kernel', '@small-places/pictures', '@small-places/store', 'pg'],
    { ...main, './rare': './src/rare/index.ts' }),
  workspace('packages/pictures', []),
  workspace('packages/store', ['@small-places/words', 'pg']),
  workspace('packages/testkit', []),
  workspace('apps/site', ['@small-places/words', 'hono']),
  workspace('apps/desk', ['@small-places/words'])
]

const rootManifest: Manifest = { name: 'house', devDependencies: { 'fast-check': '1.0.0' } }

/** What the check says about one file that imports `specifier`. */
function complaints(path: string, specifier: string, clause = '{ x }'): string[] {
  const text = `import ${clause} from '${specifier}'\n`
  return checkLayers(layers, house, rootManifest, [{ path, text }]).map(({ what }) => what)
}

describe('the floors', () => {
  test('an import that points down and is declared passes', () => {
    assert.deepEqual(complaints('packages/words/src/a.ts', '@small-places/kernel'), [])
    assert.deepEqual(complaints('packages/store/src/a.ts', 'pg'), [])
    assert.deepEqual(complaints('packages/words/src/a.ts', './b.ts'), [])
  })

  test('an import that points up or sideways is refused, even when it is declared', () => {
    assert.match(complaints('packages/words/src/a.ts', '@small-places/store').join(), /upstairs/)
    assert.match(complaints('packages/words/src/a.ts', '@small-places/pictures').join(), /sideways/)
  })

  test('a way sideways is open where layers.json lists it', () => {
    const open = { ...layers, sideways: ['words -> pictures'] }
    const file = { path: 'packages/words/src/a.ts', text: "export { x } from '@small-places/pictures'\n" }
    assert.deepEqual(checkLayers(open, house, rootManifest, [file]), [])
  })

  test('what hoisting makes importable is refused until it is declared', () => {
    assert.match(complaints('packages/pictures/src/a.ts', '@small-places/kernel').join(), /not in the package\.json/)
    assert.match(complaints('packages/store/src/a.ts', 'left-pad').join(), /not in the package\.json/)
  })

  test('a package is entered through its public entry only', () => {
    assert.match(complaints('packages/store/src/a.ts', '@small-places/words/src/b.ts').join(), /public entry/)
    assert.match(complaints('packages/store/src/a.ts', '../../words/src/b.ts').join(), /reaches into packages\/words/)
    assert.match(complaints('tests/e2e/a.test.ts', '../../packages/words/src/b.ts').join(), /reaches into/)
  })

  test('a further entry is open where layers.json and the manifest both name it', () => {
    assert.deepEqual(complaints('packages/store/src/a.ts', '@small-places/words/rare'), [])
    assert.match(complaints('packages/store/src/a.ts', '@small-places/words/other').join(), /public entry/)
    assert.match(complaints('packages/words/src/a.ts', '@small-places/words/rare').join(), /own package by name/)
    const unnamed = house.map((one) => one.folder === 'packages/words' ? workspace(one.folder, []) : one)
    assert.match(checkLayers(layers, unnamed, rootManifest, []).map(({ what }) => what).join(), /public entries.*rare/)
  })

  test('engines and frameworks stay in their one package', () => {
    assert.match(complaints('packages/words/src/a.ts', 'pg').join(), /belongs to store/)
    assert.match(complaints('apps/site/src/a.ts', 'node:sqlite').join(), /belongs to store/)
    assert.match(complaints('apps/desk/src/a.ts', 'hono/html').join(), /belongs to site/)
  })

  test('Node modules are refused where there is no Node, but for tests and build scripts', () => {
    assert.match(complaints('packages/words/src/a.ts', 'node:fs').join(), /does not exist everywhere/)
    assert.match(complaints('apps/desk/src/a.ts', 'node:fs').join(), /does not exist everywhere/)
    assert.deepEqual(complaints('packages/words/src/a.test.ts', 'node:fs'), [])
    assert.deepEqual(complaints('apps/desk/build.ts', 'node:fs'), [])
    assert.deepEqual(complaints('apps/site/src/a.ts', 'node:fs'), [])
  })

  test('only tests may import the test kit and the development packages', () => {
    assert.match(complaints('packages/store/src/a.ts', '@small-places/testkit').join(), /for tests only/)
    assert.deepEqual(complaints('packages/store/src/a.test.ts', '@small-places/testkit'), [])
    assert.match(complaints('packages/store/src/a.ts', 'fast-check').join(), /not in the package\.json/)
    assert.deepEqual(complaints('packages/store/src/a.test.ts', 'fast-check'), [])
  })

  test('raw markup is imported in one file of the site', () => {
    const text = "import { html, raw } from 'hono/html'\n"
    const one = { path: 'apps/site/src/markup.ts', text }
    const other = { path: 'apps/site/src/page.ts', text }
    assert.deepEqual(checkLayers(layers, house, rootManifest, [one]), [])
    assert.equal(checkLayers(layers, house, rootManifest, [one, other]).length, 1)
  })

  test('imports are found in every form', () => {
    const text = [
      "import type {", "  A,", "  B", "} from 'one'", "import 'two'", "export * from 'three'",
      "const x = await imp" + "ort('four')", '// not an import: from afar'
    ].join('\n')
    const found = checkLayers(layers, house, rootManifest, [{ path: 'packages/kernel/src/a.ts', text }])
    assert.deepEqual(found.map(({ where }) => where), [
      'packages/kernel/src/a.ts:1', 'packages/kernel/src/a.ts:5', 'packages/kernel/src/a.ts:6',
      'packages/kernel/src/a.ts:7'
    ])
  })

  test('a package without a floor, or with a second entry, is refused', () => {
    const stray = workspace('packages/attic', [])
    const exports = { '.': './src/index.ts', './x': './x.ts' }
    const open: Workspace = { ...stray, manifest: { ...stray.manifest, exports } }
    const said = checkLayers(layers, [...house, open], rootManifest, []).map(({ what }) => what)
    assert.equal(said.length, 2)
  })
})
