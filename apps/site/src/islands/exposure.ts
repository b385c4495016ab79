import './frame.ts'
import './exposure/older-browsers.ts'
import { runExposure } from './exposure/flow.ts'

runExposure()
