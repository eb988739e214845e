import { reportAndExit } from '@/lib/report'
import { audit, type Flaw } from './supply-chain/audit'
import { findFlawed } from './supply-chain/floors'
import { findLicenceFaults } from './supply-chain/licences'
import { readLockfile, readManifest } from './supply-chain/lockfile'
import { findPinFaults } from './supply-chain/pins'

/** Exit statuses. `unknown` is no success: flaws may have been published that nobody could ask for. */
const statuses = { nothingToDo: 0, somethingToDo: 1, unknown: 2 }

try {
  process.exitCode = checkSupplyChain()
} catch (error) {
  reportAndExit(error)
}

/** Prints what was checked and what to do, and returns the exit status. */
function checkSupplyChain(): number {
  const packages = readLockfile()
  const faults = [
    print('Licences', findLicenceFaults(packages)),
    print('Versions and sources', findPinFaults(readManifest(), packages)),
    print('Floors for known flaws', findFlawed(packages)),
  ].flat()
  const answer = audit(packages)
  if (answer.state === 'not asked') {
    console.log(`npm audit: the registry could not be asked. ${answer.why}`)
    console.log('Whether flaws were published since the floors were written is not known. Try again later.')
    return faults.length > 0 ? statuses.somethingToDo : statuses.unknown
  }
  const urgent = print('npm audit', listTexts(answer.flaws, true))
  const others = listTexts(answer.flaws, false)
  if (others.length > 0) print('Less urgent, for the next update', others)
  const isDone = faults.length + urgent.length === 0
  console.log(isDone ? `${packages.length} packages were checked.` : 'There is something to do: see above.')
  return isDone ? statuses.nothingToDo : statuses.somethingToDo
}

function listTexts(flaws: readonly Flaw[], isUrgent: boolean): string[] {
  return flaws.filter((flaw) => flaw.isUrgent === isUrgent).map(({ text }) => text)
}

function print(subject: string, faults: string[]): string[] {
  console.log(faults.length === 0 ? `${subject}: nothing to do.` : `${subject}:\n  ${faults.join('\n  ')}`)
  return faults
}
