import { tellSignedIn } from './exposure/sign-in-window.ts'

tellSignedIn()
