import type { FileName, PhotoGroup, Speaker } from '@small-places/exposure'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'

/** Things to pick from, all of them picked at first. */
export interface Picks<T> {
  readonly shown: HTMLElement
  readonly picked: () => readonly T[]
}

const titles: Readonly<Record<PhotoGroup['kind'], string>> = {
  'come-back': 'site-exposure-try-group-come-back', elsewhere: 'site-exposure-try-group-elsewhere',
  'no-place': 'site-exposure-try-group-no-place',
}

/** Groups of so few files show each of them at once. */
const FEW = 5

/** One box to tick with its words, ticked at first. */
export function pick(id: string, label: Node): { readonly row: HTMLElement, readonly box: HTMLInputElement } {
  const box = el('input', { type: 'checkbox', id, class: 'tick', autocomplete: 'off' })
  box.checked = true
  return { box, row: el('label', { for: id }, box, label) }
}

/** Files by place: a box for each place, and one for each of its files. */
export function filePicks(groups: readonly PhotoGroup[], { number }: Speaker): Picks<FileName> {
  const boxes: { readonly file: FileName, readonly box: HTMLInputElement }[] = []
  const shown = el('fieldset', { class: 'bare' }, el('legend', {}, say('site-exposure-try-photos-which')),
    el('ul', { class: 'picks' }, ...groups.map((group, index) => el('li', {}, ...groupOf(group, `try-files-${index}`)))))
  return { shown, picked: () => boxes.flatMap(({ file, box }) => box.checked ? [file] : []) }

  function groupOf({ kind, place, files }: PhotoGroup, id: string): readonly HTMLElement[] {
    const degrees = place === null ? [] : [place.latitude, place.longitude]
    const where = degrees.map((part) => number(Math.round(part * 100) / 100)).join(' / ')
    const all = pick(id, el('span', {}, say(titles[kind], files.length, where)))
    const own = files.map((file, index) => ({ file, ...pick(`${id}-${index}`, el('span', {}, el('bdi', {}, file.title))) }))
    boxes.push(...own)
    const follow = (): void => {
      const count = own.filter(({ box }) => box.checked).length
      all.box.checked = count > 0
      all.box.indeterminate = count > 0 && count < own.length
    }
    all.box.addEventListener('change', () => { for (const { box } of own) box.checked = all.box.checked })
    for (const { box } of own) box.addEventListener('change', follow)
    return [all.row, el('details', { open: files.length <= FEW }, el('summary', {}, say('site-exposure-try-files')),
      el('ul', { class: 'picks' }, ...own.map(({ row }) => el('li', {}, row))))]
  }
}
