import type { SourceFile } from '../source-tree.ts'

/** One module that a file imports or re-exports from. */
export interface Import {
  readonly specifier: string
  /** Counted from 1. */
  readonly line: number
  /** What stands between `import` and `from`; empty for dynamic and bare imports. */
  readonly clause: string
}

const declaration = /^[ \t]*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"\n]+)['"]/gm
const sideEffect = /^[ \t]*import\s*['"]([^'"\n]+)['"]/gm
const dynamic = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g

/**
 * Finds the imports of a TypeScript file or a Vue component by their form, without a parser: TypeScript 7 has no
 * programming interface to ask. Imports inside comments and template literals at the start of a line are found too,
 * which errs on the side of refusing.
 */
export function importsOf({ text }: SourceFile): Import[] {
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length
  const found: Import[] = []
  for (const match of text.matchAll(declaration)) {
    found.push({ specifier: match[2] ?? '', line: lineAt(match.index), clause: (match[1] ?? '').trim() })
  }
  for (const pattern of [sideEffect, dynamic]) {
    for (const match of text.matchAll(pattern)) {
      found.push({ specifier: match[1] ?? '', line: lineAt(match.index), clause: '' })
    }
  }
  return found.sort((a, b) => a.line - b.line)
}

/** The package that a bare specifier belongs to: `@scope/name/deep` gives `@scope/name`. */
export function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
