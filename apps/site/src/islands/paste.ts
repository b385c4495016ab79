import { readPasted, writeArmor } from '@small-places/encryption'
import './frame.ts'
import { notice, paragraph } from './page/controls.ts'
import { byId, el } from './page/elements.ts'
import { clearOnLeaving } from './page/life.ts'

/**
 * The paste page works without this. With it, a sealed text is checked before it is sent, what mail or chat did to it
 * is repaired, and what is not sealed never leaves the device, whatever the browser makes of the field's pattern.
 */
const field = byId('sealed', HTMLInputElement)
const form = field.form
const said = el('div', {})
field.after(said)
clearOnLeaving(() => { field.value = '' })

const slips = {
  'nothing-found': 'site-paste-nothing', 'more-than-one': 'site-paste-two', 'cut-off': 'site-paste-cut',
  changed: 'site-paste-changed',
} as const

if (form !== null) form.noValidate = true
form?.addEventListener('submit', (event) => {
  const read = readPasted(field.value)
  if (read.ok) {
    field.value = writeArmor(read.value)
    return
  }
  event.preventDefault()
  said.replaceChildren(notice('error', paragraph(slips[read.error]), paragraph('site-text-kept')))
})
