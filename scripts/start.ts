import { readConfig } from '@/lib/config'
import { build } from './build'
import { reportAndExit } from './report'
import { serve } from './serve'

Object.assign(process.env, { NODE_ENV: 'production' })

try {
  const config = readConfig(process.env)
  build(config)
  await serve(config)
} catch (error) {
  reportAndExit(error)
}
