import { readConfig } from '@/lib/config'
import { reportAndExit } from './report'
import { serve } from './serve'

Object.assign(process.env, { NODE_ENV: 'development' })

try {
  await serve(readConfig(process.env))
} catch (error) {
  reportAndExit(error)
}
