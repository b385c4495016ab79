import { tellSignedIn } from './exposure/sign-in.ts'

tellSignedIn()
