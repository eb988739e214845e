import { findViolations, printViolations } from './imports/violations'

const violations = await findViolations('.')
console.log(printViolations(violations))
process.exit(violations.length === 0 ? 0 : 1)
