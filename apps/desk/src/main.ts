import { createApp } from 'vue'
import './app/styles/tokens.css'
import './app/styles/base.css'
import './app/styles/layout.css'
import App from './app/App.vue'
import { makeRouter } from './app/router.ts'
import { languageKey } from './language/language.ts'
import { loadLanguage } from './language/load.ts'

const language = await loadLanguage()
document.title = language.t('desk-name')
const app = createApp(App)
app.provide(languageKey, language)
app.provide('CdxI18nFunction', (key: string, ...values: string[]) => {
  const ours = key.replace(/^cdx-/, 'desk-control-')
  return language.has(ours) ? language.t(ours, ...values) : null
})
app.use(makeRouter())
app.mount('#desk')
