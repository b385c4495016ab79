import type { View } from '../../layout/view.ts'
import { html, nothing, type Markup } from '../../markup.ts'
import { choice, textArea, textLine } from '../../parts/fields.ts'
import { list } from '../../parts/prose.ts'
import type { Voice } from '../../language/voice.ts'

const answers = (question: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: `site-${question}-${value}` }))

/** What happens to a report, and what the law may force the team to do, said before anything is written. */
export function whatWillHappen(view: View, open: boolean): Markup {
  const { voice, operator } = view
  const own = operator.mustPassOn === null ? nothing : html`<p>${voice.own(operator.mustPassOn)}</p>`
  return html`<details${open ? html` open` : nothing}>
  <summary>${voice.t('site-before-title')}</summary>
  ${list(voice, 'numbered', [
      'site-before-write', 'site-before-lock', 'site-before-words', 'site-before-read', 'site-before-answer',
    ])}
  <p>${voice.t('site-before-law')}</p>${own}
</details>`
}

/** The questions that nobody has to answer. */
export function optionalQuestions(voice: Voice): Markup {
  return html`<details><summary>${voice.t('site-optional-title')}</summary>
  <p class="help">${voice.t('site-optional-text')}</p>
  ${choice(voice, { id: 'when', label: 'site-when' }, answers('when', ['now', 'today', 'week', 'ongoing', 'past']))}
  ${choice(voice, { id: 'affected', label: 'site-affected' }, answers('affected', ['me', 'someone-else', 'group']))}
  ${choice(voice, { id: 'safe-to-reply', label: 'site-safe', help: 'site-safe-help' },
    answers('safe', ['yes', 'careful', 'no', 'unknown']))}
  ${choice(voice, { id: 'minor', label: 'site-minor', help: 'site-minor-help' },
    answers('minor', ['yes', 'no', 'unknown']))}
  ${choice(voice, { id: 'reply-language', label: 'site-reply-language' }, [])}
  ${choice(voice, { id: 'country', label: 'site-country', help: 'site-country-help' }, [])}
  ${choice(voice, { id: 'others-know', label: 'site-others-know' }, answers('others-know', ['yes', 'no']))}
  ${textArea(voice, { id: 'wish', label: 'site-wish', help: 'site-wish-help' }, 3)}
  ${textLine(voice, { id: 'contact', label: 'site-contact', help: 'site-contact-help' })}
  ${textLine(voice, { id: 'hours', label: 'site-hours', help: 'site-hours-help' })}
  ${textLine(voice, { id: 'codeword', label: 'site-codeword', help: 'site-codeword-help' })}
  ${textArea(voice, { id: 'lost', label: 'site-lost', help: 'site-lost-help' }, 2)}
</details>`
}
