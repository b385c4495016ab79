import './frame.ts'
import { runExposure } from './exposure/flow.ts'

runExposure()
