/**
 * Ids in a drawing are named by editors and people (`Jane_draft_2`, `path4711`); they get names by their order, and
 * everything that points to one follows.
 */
export class Ids {
  readonly #names = new Map<string, string>()

  /** Gives an id its new name. */
  add(id: string): void {
    if (!this.#names.has(id)) this.#names.set(id, `i${this.#names.size + 1}`)
  }

  /** The new name of an id; nothing where no element has it. */
  of(id: string): string | undefined {
    return this.#names.get(id)
  }

  /** The begin or end of an animation: `id.click + 1s; 5s`. */
  inTiming(timing: string): string {
    return timing.split(';').map((part) => {
      const [, before = '', id = '', rest = ''] = /^(\s*)(.*?)(\.\w[\s\S]*)?$/.exec(part) ?? []
      const name = rest && !/^[\d+-]/.test(id) ? this.of(id) : undefined
      return name === undefined ? part : before + name + rest
    }).join(';')
  }

  /** A list of references (`#a;#b`), such as the values of an animated link. */
  inReferences(list: string): string {
    return list.replace(/#([^;\s]+)/g, (whole, id: string) => {
      const name = this.of(id)
      return name === undefined ? whole : `#${name}`
    })
  }
}
