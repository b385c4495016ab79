import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import AlertsView from '../views/alerts/AlertsView.vue'
import EnrolView from '../views/enrol/EnrolView.vue'
import MeView from '../views/me/MeView.vue'
import KeyListView from '../views/people/KeyListView.vue'
import PeopleView from '../views/people/PeopleView.vue'
import QueueView from '../views/queue/QueueView.vue'
import ReportView from '../views/report/ReportView.vue'
import CasesView from '../views/cases/CasesView.vue'
import CaseView from '../views/case/CaseView.vue'

/**
 * The places of the desk. They stand behind the `#` of the address, which a browser never sends, so that the server
 * does
 * not learn from an address what somebody is looking at.
 */
export const makeRouter = (): Router => createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/queue' },
    { path: '/queue', name: 'queue', component: QueueView },
    { path: '/report/:mailbox', name: 'report', component: ReportView, props: true },
    { path: '/cases', name: 'cases', component: CasesView },
    { path: '/case/:id/:place(conversation|notes|team|keep)?', name: 'case', component: CaseView, props: true },
    { path: '/people', name: 'people', component: PeopleView },
    { path: '/people/next', name: 'key-list', component: KeyListView },
    { path: '/alerts', name: 'alerts', component: AlertsView },
    { path: '/me', name: 'me', component: MeView },
    { path: '/enrol', name: 'enrol', component: EnrolView },
    { path: '/:rest(.*)', redirect: '/queue' },
  ],
})
