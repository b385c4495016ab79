import type { FactList } from '../../facts.ts'

const NEUTRAL = /^Author \d+$/

/** Gives the people of a document names by their order, so that a discussion stays readable. */
export class Authors {
  readonly #names = new Map<string, string>()
  readonly #facts: FactList

  constructor(facts: FactList) {
    this.#facts = facts
  }

  /** The neutral name of a person; a blank name stays blank. */
  nameOf(person: string): string {
    if (!person.trim()) return person
    if (!NEUTRAL.test(person)) this.#facts.owner('editor', person)
    const known = this.#names.get(person)
    if (known !== undefined) return known
    const name = `Author ${this.#names.size + 1}`
    this.#names.set(person, name)
    return name
  }

  /** The text with a name at its beginning replaced: `Jane:`, as Excel begins a comment. */
  inOpening(text: string): string {
    const colon = text.indexOf(':')
    const name = colon < 0 ? undefined : this.#names.get(text.slice(0, colon))
    return name === undefined ? text : name + text.slice(colon)
  }
}

/** Gives random ids numbers by their order, the same one wherever an id stands. */
export class Numbering {
  readonly #ids = new Map<string, number>()
  readonly #spell: (number: number) => string

  /** @param spell How a number is written. */
  constructor(spell: (number: number) => string) {
    this.#spell = spell
  }

  of(id: string): string {
    const number = this.#ids.get(id) ?? this.#ids.size + 1
    this.#ids.set(id, number)
    return this.#spell(number)
  }
}
