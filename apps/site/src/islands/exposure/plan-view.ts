import {
  mitigationsFor, readPlan, tick, writePlan, type Mitigation, type Plan, type PlanItem, type Speaker
} from '@small-places/exposure'
import { button, notice, paragraph } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import { spokenHere } from './elements.ts'
import { keepInFile } from './keep-in-file.ts'
import { keepPlanHere, planTextHere, removePlanHere } from './plan-on-device.ts'

/** Reads a plan that was kept; null where it is none. */
export function openPlan(text: string): Plan | null {
  const read = readPlan(text)
  return read.ok ? read.value : null
}

/** A plan on the page, and a way to show another state of it in the same place. */
export interface PlanView {
  readonly shown: HTMLElement
  readonly renew: (plan: Plan) => void
}

/** The plan that is kept on this device; null where there is none that can be read. */
export const planHere = (): Plan | null => openPlan(planTextHere() ?? '')

/**
 * A plan to tick off. It is kept nowhere unless the person chooses a file or this device; a copy of it on this device
 * follows what is ticked, and a copy of another plan is left as it is.
 * @param changed Is told each new state, so that what comes after goes on from it.
 */
export function planView(first: Plan, speaker: Speaker, changed: (plan: Plan) => void): PlanView {
  let plan = first
  let isHere = planHere()?.salt === plan.salt
  const steps = el('div', {})
  const here = el('details', { open: isHere })
  draw()
  drawHere()
  const shown = el('section', {}, el('h2', {}, say('site-exposure-plan-title')), paragraph('site-exposure-plan-text'), steps,
    el('div', { class: 'noprint' }, keepInFile('plan', 'plan.age', () => writePlan(plan)), here))
  return { shown, renew }

  function renew(next: Plan): void {
    plan = next
    draw()
  }

  function set(id: PlanItem['mitigation'], state: PlanItem['state']): void {
    plan = tick(plan, id, state, new Date().toISOString().slice(0, 10))
    if (isHere) keepPlanHere(writePlan(plan))
    changed(plan)
    draw()
  }

  function draw(): void {
    const focused = document.activeElement?.id
    steps.replaceChildren(...plan.items.flatMap((item) =>
      mitigationsFor([item.mitigation]).map((mitigation) => row(item, mitigation))))
    if (focused?.startsWith('plan-')) document.getElementById(focused)?.focus()
  }

  /** A step, with a second box for “I have asked” where somebody is asked for it, and how to take it. */
  function row({ state, day }: PlanItem, { id, title, how, limits, request }: Mitigation): HTMLElement {
    const box = (name: string, label: string | DocumentFragment, ticked: boolean, on: PlanItem['state'],
      off: PlanItem['state']): HTMLElement => {
      const made = el('input', { type: 'checkbox', id: `plan-${name}-${id}`, class: 'tick', autocomplete: 'off' })
      made.checked = ticked
      made.addEventListener('change', () => set(id, made.checked ? on : off))
      return el('label', { for: made.id }, made, el('span', {}, label))
    }
    const asked = request === null || state === 'done' ? []
      : [box('asked', say('site-exposure-plan-asked'), state === 'asked', 'asked', 'open')]
    const on = day === null || state === 'open' ? [] : [el('p', { class: 'help' }, speaker.day(Date.parse(day) / 1_000))]
    return el('div', { class: 'step' }, box('done', speaker.text(title), state === 'done', 'done', 'open'),
      el('div', {}, ...on, ...asked,
        el('details', {}, el('summary', {}, say('site-exposure-plan-how')),
          el('p', {}, ...spokenHere(how, speaker)), el('p', {}, ...spokenHere(limits, speaker)))))
  }

  /** The button that was pressed goes, and the one that takes its place is where the keyboard goes on. */
  function drawHereAgain(): void {
    drawHere()
    here.querySelector('button')?.focus()
  }

  function drawHere(): void {
    const keep = (): void => {
      isHere = keepPlanHere(writePlan(plan))
      if (isHere) drawHereAgain()
      else here.append(notice('error', paragraph('site-exposure-plan-here-refused')))
    }
    const remove = (): void => {
      removePlanHere()
      isHere = false
      drawHereAgain()
      here.append(notice('success', paragraph('site-exposure-plan-here-removed')))
    }
    here.replaceChildren(el('summary', {}, say('site-exposure-plan-here')),
      notice('warning', paragraph('site-exposure-plan-here-text')),
      ...isHere ? [paragraph('site-exposure-plan-here-kept')]
        : planTextHere() === null ? [] : [paragraph('site-exposure-plan-here-other')],
      el('div', { class: 'row' }, isHere ? button('site-exposure-plan-here-remove', 'danger', remove)
        : button('site-exposure-plan-here-keep', 'plain', keep)))
  }
}
